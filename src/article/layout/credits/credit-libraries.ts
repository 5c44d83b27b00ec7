/**
 * Picture agencies and libraries that hardly stand in a credit without a marker or a photographer: by `credit-agencies.ts` a
 * credit is told from a caption, by these only whom it names. The page's script need not know them.
 */
import { wordsIn } from '../../characters.ts';

const LIBRARIES = new Set(
  [
    'gc images|filmmagic|imagoimages|nurphoto|redux|action images|freepik|dreamstime|123rf|fotolia|cc by',
    'cc by-sa|everett collection|weibo|reddit|snapchat|linkedin|planet labs|netflix|action plus',
    'icon sportswire|usa today sports|imagn|nbae|mlb photos|future|future publishing|corbis|bettmann',
    'hulton archive|hulton deutsch|mary evans|bridgeman|noaa|photofest|colourbox|vii|panos|polaris',
    'backgrid|splash|mega|matrix|wenn|barcroft|caters|kennedy news|kennedy news and media|solent news',
    'zumapress|blaulicht-news.de|united archives|zoonar|westend61|mauritius|plainpicture|visum|bongarts',
    'pressefoto baumann|eibner|witters|action press|ostkreuz|laif|mauritius images|camera 4|chromorange',
    'nordphoto|revierfoto|team2sportphoto|dpa-bilder|dpa-tmn|dpa-zentralbild|dpa-infografik',
    'funke foto services|rhein-neuhauser|opta|kyodonews|sopa|sopa images|middle east images|ap images',
    'stockfood|masterfile|photocase|shutterstock premier|stocksy|envato|vecteezy|canva|midjourney',
    'bloomberg via getty|cover images|starpix|covermg|photoshot|avalon|landov|camera press|eyevine',
    'news licensing|ikon images|pressensbild|starface|bestimage|jlppa|kcs presse|crystal pictures|andia',
    'myop|tendance floue|riva press|panoramic|icon sport|dppi|presse sports|mondadori|ag. fotogramma',
    'reporters|sintesi|cuarto oscuro|quality sport images|fotonoticias|cordon press|contacto|efe/epa',
    'global images|lusa/epa',
  ]
    .join('|')
    .split('|'),
);

/** Returns whether a name in a credit is such a library's, whatever its case. */
export const isLibrary = (name: string): boolean => LIBRARIES.has(name.toLowerCase());

/** Words that make a name an institution's: `Tarn Police Department`. */
const INSTITUTION = new Set(
  (
    'musée museo college school department dept office police polizei policía polizia politie ' +
    'government municipality ministry ministerium ministère ministerio council ayuntamiento gemeinde ' +
    'stadt mairie comune commission kommission committee court hospital klinik foundation stiftung ' +
    'association verband club team group company corp inc ltd gmbh ag co llc festival theater theatre ' +
    'orchestra galerie gallery church party campaign board authority trust society university service services 캠프'
  ).split(' '),
);

/** The same of two words, `Bệnh viện …`; and of one that begins a longer name: people are called `Xuân Trường`, `Trường Giang`. */
const PHRASE =
  /(?:^| )(?:bảo tàng|bệnh viện|công an|ủy ban|uỷ ban|công ty)(?= |$)|^(?:báo|đài|sở|bộ|trường|cục|ban|viện) \S+ \S/;
/** `universities`, `Institute` */
const STEM = /^(?:universit.|institut)/;

/** Returns whether a name in a credit is an institution's, by one of its words. */
export function isInstitution(name: string): boolean {
  const words = wordsIn(name.toLowerCase());
  return words.some((word) => INSTITUTION.has(word) || STEM.test(word)) || PHRASE.test(words.join(' '));
}
