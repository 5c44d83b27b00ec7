/** The forms of the words that open a story, as agencies and papers of many countries set them: patterns, each with what it finds. */
const DASH = String.raw`\s?(?:[–—]|--)\s?|\s-\s?|\.\s?[-–—]\s?`;
/** Words with a capital, joined by blanks, hyphens, slashes; `Wis.` and the like after a comma. */
const CAPITAL = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}’'.]*`;
const PLACE = String.raw`${CAPITAL}(?:(?:[ /-]|, )(?:${CAPITAL}|de|del|la|le|los|am|an|der|im|of|sur|upon))*`;
/** One to three words of a script without capitals. */
const CASELESS = String.raw`(?:[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]{2,20} ){0,2}[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]{2,20}`;
const BRACKET = String.raw`[(（]([^()（）]{2,40})[)）]`;
const DATE = String.raw`(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,10}\.?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?)(?:\s\d{4})?`;

/** A text that is a date, without a year or with it. */
export const IS_DATE = new RegExp(`^${DATE}$`, 'u');

/** Place, date and agency together; the numbers are those of the groups, 0 for what a form has not. */
export const FORMS: readonly { pattern: RegExp; place: number; date: number; agency: number }[] = [
  // HÀ NỘI, 13/1 (TTXVN) –    KATHMANDU, April 25 (Reuters) -    MEXICO CITY (AP) —
  {
    pattern: new RegExp(`^(${PLACE})(?:,? (${DATE}))?\\s*${BRACKET}\\s*(?:${DASH}|\\.?-|:|\\.)`, 'u'),
    place: 1,
    date: 2,
    agency: 3,
  },
  // PUTRAJAYA, Nov 22 —
  { pattern: new RegExp(`^(${PLACE}),? (${DATE})(?:${DASH}|: )`, 'u'), place: 1, date: 2, agency: 0 },
  // (ANSA) - ROMA, 3 GEN -
  {
    pattern: new RegExp(`^${BRACKET}\\s*[-–—.]+\\s*(${PLACE})(?:, (${DATE}))?(?:${DASH})`, 'u'),
    place: 2,
    date: 3,
    agency: 1,
  },
  // القاهرة (رويترز) -    नई दिल्ली, 10 नवंबर (भाषा)
  {
    pattern: new RegExp(
      `^(${CASELESS}),?(?:\\s(\\p{Nd}{1,2} [\\p{L}\\p{M}]+))? ${BRACKET}\\s?(?:[-–—:।]\\s?|(?=[\\p{L}]))`,
      'u',
    ),
    place: 1,
    date: 2,
    agency: 3,
  },
  // МОСКВА, 5 мая. /ТАСС/.
  { pattern: new RegExp(`^(${PLACE}), (${DATE})\\s*/([^/]{2,20})/\\.?\\s`, 'u'), place: 1, date: 2, agency: 3 },
  // СОСНОВКА, 16 мая. Паром …    Москва. 16 мая. ИНТЕРФАКС - Паром …
  {
    pattern: new RegExp(`^(\\p{Lu}[\\p{Lu}\\p{M} -]{2,25}), (${DATE})\\.\\s(?=["“«]?\\p{Lu})`, 'u'),
    place: 1,
    date: 2,
    agency: 0,
  },
  {
    pattern: new RegExp(
      `^(${CAPITAL}(?<!\\.)(?:[ -]${CAPITAL}(?<!\\.)){0,2})\\. (${DATE})\\.\\s(\\p{Lu}[\\p{Lu}.]{3,20})\\s?[-–—]\\s`,
      'u',
    ),
    place: 1,
    date: 2,
    agency: 3,
  },
  // MADRID, 5 (EUROPA PRESS) El …    OSLO (NTB) Havnen …
  {
    pattern: new RegExp(
      `^(\\p{Lu}[\\p{Lu}\\p{M} -]{2,25}), (\\d{1,2}(?: \\p{L}{3,10}\\.?)?) ${BRACKET}\\s(?=["“«]?\\p{Lu})`,
      'u',
    ),
    place: 1,
    date: 2,
    agency: 3,
  },
  { pattern: /^(\p{Lu}[\p{Lu}\p{M}-]{2,20}) \((\p{Lu}{2,6})\) (?=["“«]?\p{Lu})/u, place: 1, date: 0, agency: 2 },
  // 新华社北京1月12日电; （中央社台北12日電）; ［東京, ５日, ロイター］ with ideographic spaces
  {
    pattern:
      /^[（(]?(新华社|新華社|中新社|中央社)(?:[记記]者\p{Script=Han}{3})?(\p{Script=Han}{2,4}?)((?:\d{1,2}月)?\d{1,2}日)[电電][）)]?/u,
    place: 2,
    date: 3,
    agency: 1,
  },
  // 人民网江城7月14日电; 〔記者林濤／台北報導〕
  {
    pattern: /^(?:本|\p{Script=Han}{1,3})[网網报報社](\p{Script=Han}{2,4}?)((?:\d{1,2}月)?\d{1,2}日)[电電讯訊]/u,
    place: 1,
    date: 2,
    agency: 0,
  },
  {
    pattern:
      /^[〔［[【（(][记記]者[\p{Script=Han}、]{2,12}[／/](?![綜综即專专編编]|特稿)(\p{Script=Han}{2,4}?)(?:[报報][导導道]|[电電])[〕］\]】）)]/u,
    place: 1,
    date: 0,
    agency: 0,
  },
  { pattern: /^[［[]([^\s［\]]{1,8})\s+([\d０-９]{1,2}日)\s+([^\]］]{2,10})[\]］]/u, place: 1, date: 2, agency: 3 },
  // BERLIN taz |    Berlin dpa |
  { pattern: new RegExp(`^(${PLACE}) (\\p{Ll}{2,5}) \\|`, 'u'), place: 1, date: 0, agency: 2 },
  // Berlin/dpa –
  { pattern: new RegExp(`^(${PLACE})/(\\p{Ll}{2,5})(?:${DASH})`, 'u'), place: 1, date: 0, agency: 2 },
];
/** An agency that is not known by name: `(NCP)` between place and text. */
export const ABBREVIATION = /^\p{Lu}{3,6}$/u;
/** A place alone before a dash or colon: `DUBLIN — `, `München/London – `, `NEW DELHI: `. */
export const BEFORE_DASH = new RegExp(`^(${PLACE})(?:${DASH})(?=["“„«‘'(]?[\\p{Lu}\\d])`, 'u');
/** The same in scripts without capitals, where a longer opening is a sentence: `دار النخيل - `. */
export const BEFORE_DASH_CASELESS =
  /^((?:[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{2,}\s){0,2}[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]{2,})(?:\s[-–—]\s|\s?[–—]\s?)/u;
/** `सोनपुर। घाट का पुल …`, `नई दिल्ली: …`: a sentence of one or two words opens no other story. */
export const DEVANAGARI = /^((?:[\p{Script=Devanagari}\p{M}]+ )?[\p{Script=Devanagari}\p{M}]{2,})\s?(?:।|[:–—]|\s-)\s/u;
/** `NEW DELHI: ` */
export const BEFORE_COLON = /^((?:\p{Lu}[\p{Lu}\p{M}.'’-]+)(?:[ /]\p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}):\s/u;
/** Set apart: `(Berlin) `, `Berlin: `, `Berlin · `. */
export const APART = new RegExp(`^\\(?(${PLACE})(?:\\)|:|\\s?·)\\s(?=["“„«‘']?[\\p{Lu}\\d])`, 'u');
/** `Kiel`, `Bad Kiel`, `Kiel am Tarn`, with small letters in each word. */
export const PLAIN_PLACE =
  /^\p{Lu}\p{Ll}[\p{L}\p{M}-]+(?: \p{Lu}\p{Ll}[\p{L}\p{M}-]+| (?:am|an der|im) \p{Lu}\p{Ll}+)?$/u;
/** `Kiel. Die …` */
export const BEFORE_STOP = new RegExp(`^(${PLACE})\\.\\s(?=["“„«‘']?[\\p{Lu}\\d])`, 'u');
/** `【ソウル＝…】`, `(서울=연합뉴스)` */
export const EAST_ASIAN = /^【([^】＝=]{1,12})[＝=][^】]*】|^[[(]([가-힣]{2,8})=([^)\]]{2,10})[)\]]/;
/** 【エルサレム松岡大地、カイロ金子淳】: the place in katakana, then the reporter. */
export const KATAKANA_PLACE = /^【([\p{Script=Katakana}ー]{2,10})([^】]*)】/u;
/** `, Mo.`, `, S.C.`, `, Ethiopia` */
export const STATE = /, \p{Lu}(?:[\p{L}.]{0,5}\.|[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+)?)$/u;
/** Indonesian papers set no capitals: `Jakarta - `, `Jakarta, CNN Indonesia -- `. */
export const INDONESIAN = /^(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?:, [^–—-]{3,25}?)?\s(?:--?|[–—])\s(?=["“]?\p{Lu})/u;
