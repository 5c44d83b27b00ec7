/**
 * News and picture agencies, stock libraries and the words by which an organisation is known from a person in a credit.
 * Names in lower case, without what many of them carry after it (`SURNAME`).
 */
import { wordsIn } from '../../text/characters.ts';
import { ofSpoken } from '../../languages/spoken.ts';

/** Known in every language; what only its own papers print stands with the language's words. */
const KNOWN_EVERYWHERE = [
  // News agencies
  'ap|associated press|the associated press|afp|agence france-presse|reuters|epa|epa-efe|upi',
  'bloomberg|xinhua|sputnik|tass|ria novosti|anadolu|aa|dpa|apa|keystone|ansa|efe|pa',
  'press association|aap|the canadian press|canadian press|cp|postmedia|pti|ani|ians|uni|bernama|kyodo|app',
  'jiji|yonhap|cna|jiji press',
  // Picture agencies and stock libraries
  'getty|wireimage|istock|istockphoto|shutterstock|adobe stock|stock.adobe',
  'adobestock|alamy|alamy stock|imago|picture alliance|picture-alliance|sipa|sipa press',
  'magnum|zuma|zuma press|rex|swns|unsplash|pexels|pixabay|depositphotos|flickr',
  'wikimedia|wikipedia|creative commons|public domain|akg|nasa|esa',
  // What pictures are taken from
  'instagram|facebook|twitter|x|tiktok|youtube|telegram|google maps',
  'google earth|maxar|bbc|cnn|itv|nbc|cbs|abc|sky',
]
  .join('|')
  .split('|');

const agencies = ofSpoken(
  (languages): ReadonlySet<string> =>
    new Set([...KNOWN_EVERYWHERE, ...languages.flatMap(({ credit }) => credit.agencies)]),
);
/**
 * What many of them carry after their name, and are known without: `Getty Images Europe`, `AP Photo`. People are called
 * Stock and Press too (`Rex Stock`): agencies with such a name stand in the list whole.
 */
const SURNAME =
  /(?:\.com|[ /-](?:images?|photos?|news|wire|media|agency|europe|usa|live|sport|bildfunk|features|nyhetsbyrån|scanpix|commons|istockphoto))+$/;

/** Returns whether a text is an agency's name, whatever its case; full-width letters (`ＡＰ`) count as plain ones. */
export function isAgency(text: string): boolean {
  const name = text.normalize('NFKC').trim().toLowerCase();
  return agencies().has(name) || agencies().has(name.replace(SURNAME, ''));
}

/** Words that make a name a paper's, an agency's or the like: `Chronicle Live`. Those of other institutions `credit-libraries.ts` has. */
const ORGANISATION = new Set(
  (
    'image photo press presse picture agency agentur agence agencia agenzia agência news media medien ' +
    'live tv television studio film entertainment production newspaper times post herald tribune ' +
    'gazette chronicle daily journal magazine guardian telegraph archive archiv archivio archief museum screenshot ' +
    'handout pool stock collection xinhua shimbun 일보 신문 뉴스 新聞 新闻 电视台 通讯社 通信 社'
  ).split(' '),
);
/** `24.hu`; `N.An` are a person's initials and name. */
const DOMAIN = /[\w-]{2}\.(?:com|net|org|info|[a-z]{2})(?![a-z])/;

/**
 * Returns whether a text has a word in it that makes it an organisation's name, or an address. Words are looked up: as one
 * pattern they took an eighth of the time in which all patterns are compiled, on each page's first reading.
 */
export function namesOrganisation(text: string): boolean {
  const lower = text.toLowerCase();
  return (
    DOMAIN.test(lower) ||
    wordsIn(lower).some((word) => ORGANISATION.has(word) || ORGANISATION.has(word.replace(/s$/, '')))
  );
}
