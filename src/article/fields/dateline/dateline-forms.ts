/** The forms of the words that open a story, as agencies and papers of many countries set them: patterns, each with what it finds. */
const DASH = String.raw`\s?(?:[–—]|--)\s?|\s-\s?|\.\s?[-–—]\s?`;
/** Words with a capital, joined by blanks, hyphens, slashes; `Wis.` and the like after a comma. */
const CAPITAL = String.raw`[\p{Lu}\p{Lt}][\p{L}\p{M}’'.]*`;
const PLACE = String.raw`${CAPITAL}(?:(?:[ /-]|, )(?:${CAPITAL}|de|del|des|du|la|le|les|los|am|an|der|es|im|na|nad|of|sur|upon))*`;
/** Letters without capitals, and no digits or stops: Hebrew, Arabic, those of India, Georgian, Ethiopic, Khmer. */
const LETTER = String.raw`[\u05D0-\u05F4\u0620-\u065F\u066E-\u06D3\u06D5\u0900-\u0963\u0971-\u0DFF\u10D0-\u10FF\u1200-\u135F\u1780-\u17D3\p{M}]`;
/** One to three words of them. */
const CASELESS = `(?:${LETTER}{2,20} ){0,2}${LETTER}{2,20}`;
/** `(TTXVN)`, `/ТАСС/` */
const CREDIT = String.raw`(?:[(（](?<agency>[^()（）]{2,40})[)）]|/(?<stroke>[^/]{2,30})/)`;
const MONTH = String.raw`\p{L}{3,10}\.?`;
/** `April 25`, `2025. március 12.`, `2026 оны гуравдугаар сарын 12`, `kovo 12 d.`, `5 мая`, `12. ožujka 2025.`, `13/1`, `12. 3. 2025` */
const DATE = String.raw`(?:[Nn]gày )?(?:\d{4} оны [^/]{3,30} \d{1,2}|(?:\d{4}\.?\s)?${MONTH}\s\d{1,2}(?:\.|\sd\.)?|\d{1,2}\.?\s?${MONTH}|\d{1,2}(?:[/-]|\.\s?)\d{1,2}(?:(?:[/-]|\.\s?)\d{2,4})?\.?)(?:,?\s\d{4}\.?)?`;
/** `INTERFAX.RU`, `РИА Новости`, `ΑΠΕ-ΜΠΕ`: whoever it is must be known, or stand in capitals. */
const BARE = String.raw`(?<bare>\p{Lu}[\p{L}\p{M}.-]*\p{L}(?: \p{Lu}[\p{L}\p{M}]+)?)`;

/** A text that is a date, without a year or with it. */
export const IS_DATE = new RegExp(`^${DATE}$`, 'u');

/** Signs without which a form cannot be there: to look for one takes no time, to compile a form a millisecond. */
const DIGIT = /\d/;
const STROKE = /\//;
const BRACKET = /[(（/]/;
const DASHED = /[–—]|[-\s.]-|-\s/;
const BAR = /\|/;
const STOP = /।/;
const WIRE = /[日〔［【（([]/;

/**
 * Place, date and agency together, by the names of the groups: `agency` in brackets, `stroke` between strokes, `bare` without
 * a sign of its own.
 */
export const FORMS: readonly (readonly [needs: RegExp, form: RegExp])[] = [
  // TORONTO, ON / ACCESS Newswire / March 12, 2025 /
  [STROKE, new RegExp(`^(?<place>${PLACE})\\s?/\\s?(?<agency>[^/]{2,30}?)\\s?/\\s?(?<date>${DATE})\\s?/`, 'u')],
  // Hậu Giang (TTXVN 21/3) Theo …
  // HÀ NỘI, 13/1 (TTXVN) –    KATHMANDU, April 25 (Reuters) -    MEXICO CITY (AP) —    Budapest, március 12., szerda (MTI) –
  // MUĞLA, (DHA)-    LONDON, March 12, 2025 /PRNewswire/ --    LONDON--(BUSINESS WIRE)--
  // Corteza (Lugo), 11 nov (EFE).-    Rodez (France) (AFP) –
  [
    BRACKET,
    new RegExp(
      `^(?<place>${PLACE}(?: \\(\\p{Lu}\\p{Ll}[^()\\d]{1,24}\\))?)(?:[,.]? (?<date>${DATE})(?:, \\p{L}{4,12})?)?[,.]?(?:--)?\\s*${CREDIT}\\s*(?:${DASH}|\\.?-|:|\\.(?=\\s|$)|(?<=/|[/.-]\\d{1,2}\\))\\s(?=["“«]?\\p{Lu}))`,
      'u',
    ),
  ],
  // RĪGA, 12. marts, LETA.    ԵՐԵՎԱՆ, 12 ՄԱՐՏԻ, ԱՐՄԵՆՊՐԵՍ։    МОСКВА, 12 мар — РИА Новости.    Москва. 16 мая. ИНТЕРФАКС -
  [
    DIGIT,
    new RegExp(
      `^(?<place>${PLACE})[.,] (?<date>${DATE})(?:[.,]?\\s(?=\\p{Lu})|${DASH})${BARE}(?:[.,։](?=\\s)|${DASH})`,
      'u',
    ),
  ],
  // АСТАНА. КАЗИНФОРМ -    ANKARA-BHA
  [DASHED, new RegExp(`^(?<place>${PLACE})(?:\\.\\s|${DASH})${BARE}(?:${DASH})`, 'u')],
  // PUTRAJAYA, Nov 22 —
  [DIGIT, new RegExp(`^(?<place>${PLACE}),? (?<date>${DATE})(?:${DASH}|: )`, 'u')],
  // (ANSA) - ROMA, 3 GEN -
  [BRACKET, new RegExp(`^${CREDIT}\\s*[-–—.]+\\s*(?<place>${PLACE})(?:, (?<date>${DATE}))?(?:${DASH})`, 'u')],
  // (DIRE) Roma, 7 mag. -
  [BRACKET, new RegExp(`^${CREDIT} (?<place>${PLACE}), (?<date>${DATE})(?:${DASH})`, 'u')],
  // 12 марта, Минск /Корр. БЕЛТА/.    12.03. Warszawa (PAP) -
  [DIGIT, new RegExp(`^(?<date>${DATE}),? (?<place>${PLACE})\\s*${CREDIT}(?:${DASH}|\\.\\s)`, 'u')],
  // القاهرة (رويترز) -    नई दिल्ली, 10 नवंबर (भाषा)    خورفكان في 12 مارس / وام /    ባህር ዳር፣ መጋቢት 3 ቀን 2018 (ኢዜአ) -
  [
    BRACKET,
    new RegExp(
      `^(?<place>${CASELESS})(?<! في)(?: في)?[,፣]?(?:\\s(?<date>\\p{Nd}{1,2} [\\p{L}\\p{M}]+)|\\s${LETTER}+ \\d+ ቀን \\d{4})? ${CREDIT}\\s?(?:[-–—:।]\\s?|(?=[\\p{L}]))`,
      'u',
    ),
  ],
  // नई दिल्ली, 3 मई।    नई दिल्ली, एएनआई।
  [
    STOP,
    new RegExp(`^(?<place>${CASELESS}), (?:(?<date>\\p{Nd}{1,2} [\\p{L}\\p{M}]+)|(?<bare>${CASELESS}))\\s?।`, 'u'),
  ],
  // اصفهان - ایرنا -
  [DASHED, new RegExp(`^(?<place>${CASELESS})\\s?[-–—]\\s?(?<bare>${CASELESS})\\s?[-–—]\\s`, 'u')],
  // СОСНОВКА, 16 мая. Паром …
  [
    DIGIT,
    new RegExp(`^(?<place>\\p{Lu}[\\p{Lu}\\p{M} -]{2,25}), (?<date>${DATE})\\.?\\s(?<=\\.\\s)(?=["“«]?\\p{Lu})`, 'u'),
  ],
  // MADRID, 5 (EUROPA PRESS) El …    OSLO (NTB) Havnen …
  [
    DIGIT,
    new RegExp(
      `^(?<place>\\p{Lu}[\\p{Lu}\\p{M} -]{2,25}), (?<date>\\d{1,2}(?: \\p{L}{3,10}\\.?)?) ${CREDIT}\\s(?=["“«]?\\p{Lu})`,
      'u',
    ),
  ],
  [BRACKET, /^(?<place>\p{Lu}[\p{Lu}\p{M}-]{2,20}) \((?<agency>\p{Lu}{2,6})\) (?=["“«]?\p{Lu})/u],
  // 新华社北京1月12日电; （中央社台北12日電）; ［東京, ５日, ロイター］ with ideographic spaces
  [
    WIRE,
    /^[（(]?(?<agency>新华社|新華社|中新社|中央社)(?:[记記]者\p{Script=Han}{3})?(?<place>\p{Script=Han}{2,4}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)[电電][）)]?/u,
  ],
  // （江城14日讯）
  [WIRE, /^[（(](?<place>\p{Script=Han}{2,4})(?<date>\d{1,2}日)[讯訊电電][）)]/u],
  // 人民网江城7月14日电; 〔記者林濤／台北報導〕
  [
    WIRE,
    /^(?:本|\p{Script=Han}{1,3})[网網报報社](?<place>\p{Script=Han}{2,4}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)[电電讯訊]/u,
  ],
  [
    WIRE,
    /^[〔［[【（(][记記]者[\p{Script=Han}、]{2,12}[／/](?![綜综即專专編编]|特稿)(?<place>\p{Script=Han}{2,4}?)(?:[报報][导導道]|[电電])[〕］\]】）)]/u,
  ],
  [WIRE, /^[［[](?<place>[^\s［\]]{1,8})\s+(?<date>[\d０-９]{1,2}日)\s+(?<agency>[^\]］]{2,10})[\]］]/u],
  // BERLIN taz |    Berlin dpa |
  [BAR, new RegExp(`^(?<place>${PLACE}) (?<agency>\\p{Ll}{2,5}) \\|`, 'u')],
  // Berlin/dpa –
  [STROKE, new RegExp(`^(?<place>${PLACE})/(?<agency>\\p{Ll}{2,5})(?:${DASH})`, 'u')],
];
/** An agency that is not known by name: `(NCP)` between place and text. */
export const ABBREVIATION = /^\p{Lu}{3,6}$/u;
/** The same where a date stands before it, with the ending of its address: `INTERFAX.RU`. */
export const LONG_ABBREVIATION = /^\p{Lu}{3,10}(?:\.\p{Lu}{2,3})?$/u;
/** A place alone before a dash or colon: `DUBLIN — `, `München/London – `, `NEW DELHI: `. */
export const BEFORE_DASH = new RegExp(`^(${PLACE})(?:${DASH})(?=["“„«‘'(]?[\\p{Lu}\\d])`, 'u');
/** The same in scripts without capitals, where a longer opening is a sentence: `دار النخيل - `. Those of India have two words at most. */
export const BEFORE_DASH_CASELESS = new RegExp(`^(?![\\u0900-\\u0DFF])(${CASELESS})(?:\\s?-\\s|\\s?[–—]\\s?)`, 'u');
/**
 * `सोनपुर। घाट का पुल …`, `नई दिल्ली: …`, `(កំពត)៖ …`: a sentence of one or two words opens no other story. Before it the desk or
 * reporter may stand, behind it the state: `जागरण संवाददाता, सोनपुर (बिहार)।`.
 */
export const BEFORE_STOP_CASELESS = new RegExp(
  `^(?:[^,।:]{2,25}(?:संवाददाता|नेटवर्क|ब्यूरो|डेस्क), )?\\(?((?:${LETTER}+ )?${LETTER}{2,})\\)?(?: \\((?:${LETTER}| ){2,20}\\))?\\s?(?:(?<=[\\u0900-\\u097F)]\\s?)।|[:៖–—]|\\s-)\\s`,
  'u',
);
/** `NEW DELHI: ` */
export const BEFORE_COLON = /^((?:\p{Lu}[\p{Lu}\p{M}.'’-]+)(?:[ /]\p{Lu}[\p{Lu}\p{M}.'’-]+){0,3}):\s/u;
/** Set apart: `(Berlin) `, `Berlin: `, `Berlin · `. */
export const APART = new RegExp(`^\\(?(${PLACE})(?:\\)|:|\\s?·)\\s(?=["“„«‘']?[\\p{Lu}\\d])`, 'u');
/** `(Montréal) Le …`, as papers of Quebec set it. */
export const IN_BRACKETS = new RegExp(`^\\((${PLACE})\\) (?=[«“"]?\\s?\\p{Lu})`, 'u');
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
