/**
 * News and picture agencies, stock libraries and the words by which an organisation is known from a person in a credit.
 * Names in lower case, without what many of them carry after it (`SURNAME`).
 */
import { wordsIn } from '../characters.ts';

const AGENCY_NAMES = [
  // International agencies
  'ap|associated press|the associated press|afp|agence france-presse|reuters|epa|epa-efe|epa/efe|upi',
  'bloomberg|xinhua|thx|tân hoa xã|sputnik|tass|itar-tass|ria novosti|anadolu|aa|irna|sana|wafa|isna|fars',
  'tasnim',
  // National agencies
  'ttxvn|vna|vnexpress|vietnam+|dpa|apa|keystone|keystone-sda|sda|ansa|lapresse|efe|europa press|lusa|belga',
  'anp|pa|press association|ntb|scanpix|ritzau|tt|lehtikuva|pap|čtk|ctk|mti|agerpres|bta|tanjug|hina|sta',
  'bns|elta|leta|ukrinform|belta|aap|the canadian press|canadian press|cp|postmedia|pti|ani|ians|uni',
  'bernama|antara|antara foto|kyodo|jiji|yonhap|newsis|news1|cna|cns|vcg|visual china group|cnp|notimex',
  'cuartoscuro|jiji press|agência brasil|estadão conteúdo|folhapress|télam|andina|gem|rhvp|sapa|ana',
  'african news agency|연합뉴스|뉴시스|뉴스1|共同|共同通信|時事|時事通信|新華社|新华社|中新社|中央社|риа новости|тасс|коммерсантъ|известия',
  'уніан|униан|укрінформ|رويترز|أ ف ب|الفرنسية|أسوشيتد برس|απε-μπε|فرانس برس|وفا|واس|الأناضول|ایسنا|ایرنا|فارس|تسنیم|רויטרס|ロイター|ロイター通信',
  'afp時事|ap・共同|時事通信社|共同通信社|聯合ニュース|타스|로이터|afp연합뉴스|路透|路透社|法新社|美联社|美聯社|達志影像|视觉中国|sita|tasr|бгнес|бта|pixsell',
  'cropix|fonet|mediafax|inquam photos|suspilne|dha|i̇ha|i̇hlas',
  // Picture agencies and stock libraries
  'getty|gc images|wireimage|filmmagic|istock|istockphoto|shutterstock|shutterstock.com|adobe stock',
  'stock.adobe.com|adobestock|alamy|alamy stock|imago|imagoimages|picture alliance|picture-alliance|ddp|sipa|sipa press|abaca|abaca press',
  'maxppp|photopqr|hans lucas|magnum|vii|nurphoto|zuma|zuma press|zumapress|polaris|redux|panos|laif|ostkreuz|rex',
  'rex/shutterstock|swns|swns.com|backgrid|splash|mega|matrix|wenn|barcroft|caters|kennedy news',
  'kennedy news and media|solent news|action images|action plus|icon sportswire|usa today sports|imagn|nbae',
  'mlb photos|witters|bongarts|eibner|pressefoto baumann|future|future publishing|corbis|bettmann|hulton archive',
  'hulton deutsch|unsplash|pexels|pixabay|freepik|depositphotos|dreamstime|123rf|fotolia|flickr|wikimedia',
  'wikipedia|creative commons|cc by|cc by-sa|public domain|bridgeman|akg-images|ullstein|ullstein bild',
  'mary evans|nasa|esa|noaa|everett collection|photofest|contrasto|fotogramma|ipa|agf|imagoeconomica',
  'action press|blaulicht-news.de|united archives|zoonar|westend61|mauritius|plainpicture|visum|agentur',
  'colourbox|profimedia|east news|agencja gazeta|forum|reporter|isopix|photo news|hollandse hoogte|proshots',
  'orange pictures|stella pictures|bildbyrån|ibl|gonzales photo|polfoto|aop|all over press|mostphotos',
  'instagram|facebook|twitter|x|tiktok|youtube|telegram|weibo|reddit|snapchat|linkedin|google maps',
  'google earth|maxar|planet labs|netflix|bbc|cnn|itv|nbc|cbs|abc|sky|zdf|ard|wdr|ndr|mdr|swr|br|orf|srf',
  'rtl|nrk|svt|dr|tv 2|tv2',
]
  .join('|')
  .split('|');

const AGENCIES = new Set(AGENCY_NAMES);
/**
 * What many of them carry after their name, and are known without: `Getty Images Europe`, `AP Photo`. People are called
 * Stock and Press too (`Rex Stock`): agencies with such a name stand in the list whole.
 */
const SURNAME =
  /(?:[ /-](?:images?|photos?|news|wire|media|agency|europe|usa|live|sport|bildfunk|archive|features|nyhetsbyrån|scanpix|commons|istockphoto))+$/;

/** Returns whether a text is an agency's name, whatever its case; full-width letters (`ＡＰ`) count as plain ones. */
export function isAgency(text: string): boolean {
  const name = text.normalize('NFKC').trim().toLowerCase();
  return AGENCIES.has(name) || AGENCIES.has(name.replace(SURNAME, ''));
}

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
const DOMAIN = /\.(?:com|net|org|de|at|ch|fr|vn|ru|co\.[a-z]{2}|tv|info|eu|is|uk|no|se|dk|nl|be|it|es|pl|cz)(?![a-z])/;

/**
 * Returns whether a text has a word in it that makes it an organisation's name, or an address. Words are looked up: as one
 * pattern they took an eighth of the time in which all patterns are compiled, on each page's first reading.
 */
export function namesOrganisation(text: string): boolean {
  const lower = text.toLowerCase();
  if (DOMAIN.test(lower)) return true;
  const words = wordsIn(lower);
  return words.some((word) => ORGANISATION.has(word) || STEM.test(word)) || PHRASE.test(words.join(' '));
}
