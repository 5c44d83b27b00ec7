/** The paper asks its readers for money, in a paragraph set as the story's are. */
import type { TextBlock } from '../../text-page.ts';

/** An appeal says more than a call does, but no more than a paragraph. Letters. */
const LONGEST = 700;
/** Where more paragraphs speak so, the story is about the paper itself. */
const MOST = 2;

/** Of each language: the paper's work, what is asked for, and the reader who is asked. Small letters, each the beginning of a word. */
const WORDS: readonly (readonly [own: string, ask: string, reader: string])[] = [
  [
    'our (?:\\S+ )?(?:journalism|newsroom|reporting)|(?:independent|quality) journalism|reader-(?:funded|supported)|(?:funded|supported) by (?:our )?readers',
    'support|donat|contribut|(?:becom|join).{0,20} member|subscri',
    'you|please|become a|join us',
  ],
  [
    'unser\\S* (?:\\S+ )?(?:journalismus|redaktion|recherche|berichterstattung)|unabhängig\\S* journalismus',
    'unterstütz|spende|abonn|mitglied',
    '(?:unterstützen|helfen|spenden|abonnieren|werden|wenn|falls) sie|mit ihre[rm] |du |dein|dich |bitte',
  ],
  [
    '(?:notre|nos) (?:\\S+ )?(?:journalis|rédaction|enquêtes)|(?:journalisme|média|presse) (?:libre|indépendant)',
    'soute|soutien|dons? |abonne|adhér|contribu',
    'vous |votre |vos ',
  ],
  [
    'nuestr\\S+ (?:\\S+ )?(?:periodismo|redacción)|periodismo (?:libre|independiente|de calidad)',
    'apoy|apóy|dona|suscr|soci|contribu',
    'tu |tus |usted|apóya|suscríbe|hazte|ayúda|únete',
  ],
  [
    'noss\\S+ (?:\\S+ )?(?:jornalismo|redação)|jornalismo (?:livre|independente|de qualidade)',
    'apoi|doa|doe |assin|contribu',
    'você|apoie|assine|doe |ajude|contribua',
  ],
  [
    'nostr\\S (?:\\S+ )?(?:giornalismo|redazione|inchieste)|giornalismo (?:libero|indipendente|di qualità)',
    'sosten|sostien|abbona|dona|contribu',
    'tu |tuo|tua |voi |vostr|sostieni|abbonat|aiutac',
  ],
  [
    '(?:onze|ons) (?:\\S+ )?(?:journalistiek|redactie)|onafhankelijke journalistiek',
    'steun|done|abonne|lid ',
    'je |jij|jouw|u |uw ',
  ],
  [
    'v[åo]r\\S* (?:\\S+ )?(?:journalisti|redaksjon|redaktion)|(?:oberoende|uavhengig|uafhængig)\\S* journalisti',
    'stöd|støtt|bidra|prenum|abonn|medlem|doner',
    'du |dig |din |ditt |deg |dere ',
  ],
  [
    'nasz\\S* (?:\\S+ )?(?:dziennikarst|redakcj)|niezależn\\S+ dziennikarst',
    'wspar|wesprz|wspier|wpłać|darowizn|prenumer',
    'twoj|ciebie|wesprzyj|wspieraj|wpłać',
  ],
  ['наш\\S* (?:\\S+ )?(?:журналистик|редакц)|независим\\S* журналистик', 'поддерж|пожертв|донат|подпи', 'вы |ваш|вам'],
];

/** What somebody says is the story's. */
const QUOTED = /["“”„«»「]/;

const APPEAL = new RegExp(
  `^(?:${WORDS.map((words) => words.map((part) => `(?=(?:.*[\\s(])?(?:${part}))`).join('')).join('|')})`,
  'is',
);

const isAppeal = ({ text, length, box }: TextBlock): boolean =>
  length <= LONGEST && !/^(?:h[1-6]|li|td)$/.test(box.tag) && !QUOTED.test(text) && APPEAL.test(`${text} `);

/** Returns those of a story's blocks in which its paper asks for support. */
export function appealsIn(blocks: readonly TextBlock[]): ReadonlySet<number> {
  const found = blocks.filter(isAppeal).map(({ index }) => index);
  return new Set(found.length > MOST ? [] : found);
}
