/**
 * Picture agencies and libraries that hardly stand in a credit without a marker or a photographer: by `credit-agencies.ts` a
 * credit is told from a caption, by these only whom it names. The page's script need not know them. Those that
 * a word tells (`Ikon Images`) are not listed.
 */
import { wordsIn } from '../../text/characters.ts';

const LIBRARIES = new Set(
  [
    'itar-tass|visual china group',
    'filmmagic|imagoimages|redux|freepik|dreamstime|123rf|fotolia|cc by|cc by-sa|weibo|reddit',
    'snapchat|linkedin|planet labs|netflix|action plus|icon sportswire|usa today sports|imagn|nbae',
    'future|future publishing|corbis|bettmann|hulton deutsch|mary evans|bridgeman|noaa|photofest',
    'colourbox|vii|panos|polaris|backgrid|splash|mega|matrix|wenn|barcroft|caters|zoonar|westend61',
    'mauritius|plainpicture|visum|bongarts|pressefoto baumann|eibner|witters|ostkreuz|laif|camera 4',
    'chromorange|dpa-bilder|dpa-tmn|dpa-zentralbild|dpa-infografik|rhein-neuhauser|opta|kyodonews',
    'sopa|stockfood|masterfile|photocase|shutterstock premier|stocksy|envato|vecteezy|canva',
    'midjourney|bloomberg via getty|covermg|photoshot|avalon|landov|eyevine|pressensbild|starface',
    'bestimage|jlppa|andia|myop|tendance floue|panoramic|icon sport|dppi|mondadori|reporters|sintesi',
    'cuarto oscuro|fotonoticias|contacto|efe/epa|lusa/epa|sapa|african news agency',
    'tuổi trẻ|thanh niên|tiền phong|dân trí|lao động|người lao động|nhân dân',
  ]
    .join('|')
    .split('|'),
);

/** Returns whether a name in a credit is such a library's, whatever its case. */
export const isLibrary = (name: string): boolean => LIBRARIES.has(name.toLowerCase());

/** Words that make a name an institution's: `Tarn Police Department`. */
const INSTITUTION = new Set(
  (
    'musée museo library radio rádio college school department dept office police polizei policía polizia politie ' +
    'government municipality ministry ministerium ministère ministerio council ayuntamiento gemeinde ' +
    'stadt mairie comune commission kommission committee court hospital klinik foundation stiftung ' +
    'association verband club team group company corp inc ltd gmbh ag co llc festival theater theatre ' +
    'feuerwehr bomberos bombeiros pompiers gobierno governo gouvernement prefeitura ' +
    'orchestra galerie gallery church party campaign board authority trust society university service services 캠프 ' +
    'rescue embassy parliament army navy airport zoo radio ff landratsamt landkreis freiwillige gendarmerie préfecture ' +
    'région regione carabinieri vigili questura alcaldía gobernación fiscalía polícia câmara secretaria ministério ' +
    'policja straż urząd policie hasiči politiet polisen poliisi kommune kommun rendőrség önkormányzat poliția primăria ' +
    'ministerul belediyesi valiliği müdürlüğü bakanlığı jandarma polres polda polsek pemkab pemkot humas dinas bpbd ' +
    'kementerian мчс мвд дснс وزارة شرطة الشرطة بلدية דוברות ' +
    'নিউজ সংবাদ টিভি পত্রিকা পুলিশ'
  ).split(' '),
);

/** The same of two words, `Bệnh viện …`, or of the last, `Herald Staff`, where `Staff Sgt. Ann Fell` is a person; and of one that begins a longer name: people are called `Xuân Trường`, `Trường Giang`. */
const PHRASE =
  / (?:county sheriff|staff)$|(?:^| )(?:bảo tàng|bệnh viện|công an|ủy ban|uỷ ban|công ty|văn phòng|trung tâm|liên đoàn|ubnd)(?= |$)|^ca$|^(?:facebook|fb|fanpage) \S|^(?:báo|đài|sở|bộ|trường|cục|tổng cục|ban|viện|học viện|tập đoàn) \S+ \S/;
/** `universities`, `Institute`, `пресс-служба`, `администрации` */
const STEM =
  /^(?:universit.|institut|пресс|служб|адм[иі]н[иі]страц|пол[иі]ц|м[иі]н[иі]стер|муз[еі]|ун[иі]верситет|ตำรวจ|เทศบาล|อบต|โรงพยาบาล)/;
/** What ends an institution's or a paper's name where no blank parts its words: `白瀬消防`, `소양경찰서`, `소양투데이`; cities, by two characters or more. */
const END =
  /(?:公司|政府|通社|警方|警察|消防|中心|[医醫]院|大[学學]|博物[馆館]|[协協][会會]|..[市県]|県警|[가-힣]{2}(?:시|[시군구도]청|경찰서?|소방서|대학교?|병원|뉴스|신문|일보|방송|통신|투데이|타임[스즈]|경제|저널|미디어))$/;

/** Returns whether a name in a credit is an institution's, by one of its words. */
export function isInstitution(name: string): boolean {
  const words = wordsIn(name.toLowerCase());
  return (
    words.some((word) => INSTITUTION.has(word) || STEM.test(word) || END.test(word)) || PHRASE.test(words.join(' '))
  );
}
