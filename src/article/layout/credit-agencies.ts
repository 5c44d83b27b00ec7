/**
 * News and picture agencies, stock libraries and the words by which an organisation is known from a person in a credit.
 * Names as they stand in print; matching ignores case and the blanks around `/`.
 */

const AGENCY_NAMES = [
  // International agencies
  'AP|AP Photo|AP Images|Associated Press|The Associated Press|AFP|Agence France-Presse|Reuters|EPA',
  'epa-efe|EPA-EFE|EPA/EFE|UPI|Bloomberg|Bloomberg News|Xinhua|THX|Tân Hoa Xã|Sputnik|TASS|ITAR-TASS',
  'RIA Novosti|Anadolu|Anadolu Agency|AA|IRNA|SANA|WAFA|ISNA|Fars|Tasnim',
  // National agencies
  'TTXVN|VNA|VNExpress|Vietnam+|dpa|dpa-Bildfunk|APA|KEYSTONE|Keystone-SDA|SDA|ANSA|LaPresse|EFE',
  'Europa Press|Lusa|Belga|ANP|PA|PA Images|PA Wire|PA Media|Press Association|NTB|NTB Scanpix|Scanpix',
  'Ritzau|Ritzau Scanpix|TT|TT Nyhetsbyrån|Lehtikuva|PAP|ČTK|CTK|MTI|Agerpres|BTA|Tanjug|Hina|STA|BNS',
  'ELTA|LETA|Ukrinform|Belta|AAP|AAP Image|The Canadian Press|Canadian Press|CP|Postmedia|PTI|ANI|IANS',
  'UNI|Bernama|Antara|ANTARA FOTO|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Newsis|News1|CNA|CNS|VCG',
  'Visual China Group|CNP|Notimex|Cuartoscuro|Agência Brasil|Estadão Conteúdo|Folhapress|Télam|Andina',
  'GEM|RHVP|SAPA|ANA|African News Agency|연합뉴스|뉴시스|뉴스1|共同|共同通信|時事|時事通信|新華社|新华社|中新社|中央社|РИА Новости|ТАСС',
  'Коммерсантъ|Известия|УНІАН|УНИАН|Укрінформ|رويترز|أ ف ب|فرانس برس|وفا|واس|الأناضول|ایسنا|ایرنا|فارس',
  'تسنیم|רויטרס|ロイター|ロイター通信|AFP時事|AP・共同|時事通信社|共同通信社|聯合ニュース|타스|로이터|AFP연합뉴스|路透|路透社|法新社|美联社|美聯社|達志影像|视觉中国',
  'SITA|TASR|БГНЕС|БТА|PIXSELL|Pixsell|Cropix|CROPIX|FoNet|Fonet|Tanjug|Mediafax|Inquam Photos|Suspilne|DHA|İHA|İhlas',
  // Picture agencies and stock libraries
  'Getty|Getty Images|Getty Images Europe|GC Images|WireImage|FilmMagic|iStock|iStockphoto',
  'Getty Images/iStockphoto|Shutterstock|Shutterstock.com|Adobe Stock|stock.adobe.com|AdobeStock|Alamy',
  'Alamy Stock Photo|Alamy Live News|imago|imago images|imago sport|imagoimages|picture alliance',
  'picture-alliance|pa|ddp|ddp images|Sipa|Sipa USA|SIPA Press|Abaca|MAXPPP|PhotoPQR|Hans Lucas|Magnum',
  'Magnum Photos|VII|NurPhoto|ZUMA|ZUMA Press|ZUMA Press Wire|ZUMAPRESS|Polaris|Redux|Panos|laif',
  'Ostkreuz|Rex|Rex Features|Rex/Shutterstock|SWNS|SWNS.com|BACKGRID|Splash|Splash News|MEGA|Matrix',
  'WENN|PA Archive|Barcroft|Barcroft Media|Caters|Kennedy News|Kennedy News and Media|Solent News',
  'Action Images|Action Plus|Icon Sportswire|USA TODAY Sports|Imagn|Imagn Images|NBAE|MLB Photos',
  'Witters|Bongarts|Eibner|Pressefoto Baumann|Future|Future Publishing|Corbis|Bettmann|Hulton Archive',
  'Hulton Deutsch|Unsplash|Pexels|Pixabay|Freepik|Depositphotos|Dreamstime|123RF|Fotolia|Flickr',
  'Wikimedia|Wikimedia Commons|Wikipedia|Creative Commons|CC BY|CC BY-SA|Public Domain|Bridgeman',
  'Bridgeman Images|akg-images|Ullstein|ullstein bild|Mary Evans|NASA|ESA|NOAA|Everett Collection',
  'Photofest|Contrasto|Fotogramma|IPA|Agf|Imagoeconomica|Action press|Blaulicht-News.de',
  'United Archives|Zoonar|Westend61|Mauritius|mauritius images|plainpicture|Visum|Agentur|Colourbox',
  'Profimedia|East News|Agencja Gazeta|Forum|Reporter|Isopix|Photo News|Hollandse Hoogte|ProShots',
  'Orange Pictures|Stella Pictures|Bildbyrån|IBL|Gonzales Photo|Polfoto|AOP|All Over Press|mostphotos',
  'Mostphotos|Instagram|Facebook|Twitter|X|TikTok|YouTube|Telegram|Weibo|Reddit|Snapchat|LinkedIn',
  'Google Maps|Google Earth|Maxar|Planet Labs|Netflix|BBC|CNN|ITV|NBC|CBS|ABC|Sky|ZDF|ARD|WDR|NDR|MDR',
  'SWR|BR|ORF|SRF|RTL|NRK|SVT|DR|TV 2|TV2',
]
  .join('|')
  .split('|');

/** How agencies are called inside a credit, lower case. */
export const AGENCIES: ReadonlySet<string> = new Set(AGENCY_NAMES.map((name) => name.toLowerCase()));

/** Words that make a name an organisation's: `Chronicle Live`, `Museum Hallberg`. */
const ORGANISATION = new Set(
  (
    'image images photo photos press presse picture pictures agency agentur agence agencia agenzia agência news ' +
    'media medien live tv television studio studios film films entertainment production productions newspaper ' +
    'newspapers times post herald tribune gazette chronicle daily journal magazine guardian telegraph archive ' +
    'archives archiv archivio archief museum musée museo college school department dept office police polizei ' +
    'policía polizia politie government municipality ministry ministerium ministère ministerio council ' +
    'ayuntamiento gemeinde stadt mairie comune commission kommission committee court hospital klinik foundation ' +
    'stiftung association verband club team group company corp inc ltd gmbh ag co llc festival theater theatre ' +
    'orchestra galerie gallery church party campaign screenshot screenshots handout pool stock collection báo đài ' +
    'sở bộ trường cục ban viện xinhua shimbun 일보 신문 뉴스 캠프 新聞 新闻 电视台 通讯社 通信 社'
  ).split(' '),
);
/** The same of two words: `Bệnh viện …`. */
const PHRASE = /(?:^| )(?:bảo tàng|bệnh viện|công an|ủy ban|uỷ ban|công ty)(?= |$)/;
/** `universities`, `Institute` */
const STEM = /^(?:universit.|institut)/;
const WORD = /[\p{L}\p{M}]+/gu;
const DOMAIN = /\.(?:com|net|org|de|at|ch|fr|vn|ru|co\.[a-z]{2}|tv|info|eu|is|uk|no|se|dk|nl|be|it|es|pl|cz)(?![a-z])/;

/**
 * Returns whether a text has a word in it that makes it an organisation's name, or an address. Words are looked up: as one
 * pattern they took an eighth of the time in which all patterns are compiled, on each page's first reading.
 */
export function namesOrganisation(text: string): boolean {
  const lower = text.toLowerCase();
  if (DOMAIN.test(lower)) return true;
  const words = lower.match(WORD) ?? [];
  return words.some((word) => ORGANISATION.has(word) || STEM.test(word)) || PHRASE.test(words.join(' '));
}
