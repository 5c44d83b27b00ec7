/** An invented library in seven languages, the same at each run: words are made of syllables, and as uneven in use as real ones. */
import type { Article } from '../../src/article/article.ts';
import { FORMAT_VERSION, type SavedArticle } from '../../src/library/record/record.ts';

interface Language {
  code: string;
  /** Share of the library, in hundredths. */
  share: number;
  syllables: string[];
  /** Syllables in a word, and what stands between words. */
  perWord: number;
  space: string;
}

const split = (text: string) => text.split(' ');

/** Vietnamese has some thousands of syllables, and a space between any two. */
function vietnameseSyllables(): string[] {
  const onsets = split('b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x');
  const rimes = split('a à an anh ao át ấp âu ăng ê ền ích iến ịnh iều o ó oa oán ọc ộ ồng ơi ợp ú uân ự ưới ương yên');
  return onsets.flatMap((onset) => rimes.map((rime) => onset + rime));
}

const LANGUAGES: Language[] = [
  {
    code: 'vi',
    share: 50,
    syllables: vietnameseSyllables(),
    perWord: 1,
    space: ' ',
  },
  {
    code: 'en',
    share: 20,
    syllables: split(
      'na ti on go ver ment po li cy re port el ec mar ket pri ce wa ter sto ry cou rt ri ver tra de hea lth sci en ce',
    ),
    perWord: 3,
    space: ' ',
  },
  {
    code: 'fr',
    share: 8,
    syllables: split(
      'pré si dent gou ver ne ment élec tion mar ché prix eau é cole san té ré gion pays loi pro jet é té',
    ),
    perWord: 3,
    space: ' ',
  },
  {
    code: 'ar',
    share: 6,
    syllables: split('ال حك وم قر ار مد ين نه ر سو ق تع ليم صح ان تخ اب مش رو ع طق س'),
    perWord: 3,
    space: ' ',
  },
  {
    code: 'zh',
    share: 8,
    syllables: Array.from(
      '国务院召开会议部署工作经济发展城市水利教育卫生选举市场价格法律项目交通铁路河流降雨粮食出口投资科技环境',
    ),
    perWord: 2,
    space: '',
  },
  {
    code: 'ja',
    share: 4,
    syllables: Array.from(
      '東京で記者会見が開かれた政府は経済の発展を選挙市場価格法律交通鉄道川雨米輸出投資科学環境学校',
    ),
    perWord: 2,
    space: '',
  },
  {
    code: 'th',
    share: 4,
    syllables: split('การ รัฐ บาล ประ เทศ แม่ น้ำ โรง เรียน เศรษฐ กิจ ตลาด ราคา กฎ หมาย เลือก ตั้ง ฝน ข้าว ส่ง ออก'),
    perWord: 2,
    space: '',
  },
];

/** Characters of a body: with headline, lead and the rest, an article is about 6 KB. */
const BODY_LENGTH = 5_000;
const WORDS = 4_000;
/** After so many articles, about 20 years of 72 a day, the dates begin again. */
const PERIOD = 500_000;

/** Mulberry32 (public domain, by Tommy Ettinger): numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;
/** As uneven as words in a text: the n-th is about half as frequent as the n/2-th. */
const uneven = (size: number, next: () => number) => Math.floor(size ** next()) - 1;

const vocabularies = new Map<string, string[]>();

function vocabulary({ code, syllables, perWord, space }: Language): string[] {
  const known = vocabularies.get(code);
  if (known) return known;
  const next = random(code.charCodeAt(0) * 131 + code.charCodeAt(1));
  const words = Array.from({ length: WORDS }, () =>
    Array.from(
      { length: space === '' || perWord > 1 ? 1 + Math.floor(next() * perWord * 1.5) : 1 + Math.floor(next() * 2) },
      () => pick(syllables, next),
    ).join(code === 'vi' ? ' ' : ''),
  );
  vocabularies.set(code, words);
  return words;
}

function text(language: Language, length: number, next: () => number): string {
  const words = vocabulary(language);
  let result = '';
  while (result.length < length) result += (words[uneven(words.length, next)] ?? '') + language.space;
  return `${result.trim()}.`;
}

function languageOf(number: number): Language {
  let share = number % 100;
  for (const language of LANGUAGES) {
    share -= language.share;
    if (share < 0) return language;
  }
  throw new RangeError('The shares of the languages must add up to 100.');
}

/** Returns the n-th article: one every twenty minutes, back from the end of 2026. */
export function generateArticle(number: number): Article {
  const next = random(number);
  const language = languageOf(number * 37);
  const source = `source-${uneven(60, next)}.example`;
  const published = new Date(Date.UTC(2026, 11, 31) - (number % PERIOD) * 1_200_000).toISOString();
  const author = `${pick(['Lan', 'Minh', 'Hoàng', 'Anna', 'Omar', 'Mei'], next)} ${uneven(800, next)}`;
  const length = BODY_LENGTH / (language.space === '' ? 3 : 1);
  const paragraphs = Array.from({ length: 8 }, () => text(language, length / 8, next));
  return {
    url: `https://${source}/${number}`,
    canonicalUrl: `https://${source}/${number}`,
    publisher: { name: source.slice(0, -8), domain: source },
    language: language.code,
    section: [`Section ${uneven(20, next)}`, `Part ${uneven(60, next)}`],
    kicker: null,
    headline: text(language, 60, next),
    subheadline: null,
    lead: text(language, 200, next),
    dateline: null,
    byline: { raw: author, authors: [{ name: author, role: null, outlet: null, url: null, kind: 'person' }] },
    agency: next() < 0.3 ? `Agency ${uneven(12, next)}` : null,
    publishedAt: { iso: published, raw: published, precision: 'minute', zone: 'stated' },
    modifiedAt: null,
    body: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    photos: [
      {
        id: 'photo-1',
        src: `https://${source}/${number}.jpg`,
        width: 1200,
        height: 800,
        alt: null,
        caption: text(language, 80, next),
        credit: { raw: author, photographers: [author], agencies: [], kind: 'photo' },
        role: 'lead',
      },
    ],
    keywords: [],
    access: 'free',
    warnings: [],
  };
}

/** Returns the n-th article as it stands in a library, with tags and a collection. */
export function generateSaved(number: number): SavedArticle {
  const next = random(number + 1_000_000_007);
  const savedAt = new Date(Date.UTC(2020, 0, 1) + (number % PERIOD) * 60_000).toISOString();
  return {
    kind: 'article',
    id: number.toString(16).padStart(32, '0'),
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt,
    updatedAt: savedAt,
    deletedAt: null,
    tags: [...new Set([`tag ${uneven(500, next)}`, `tag ${uneven(500, next)}`])],
    collections: next() < 0.3 ? [`collection ${uneven(30, next)}`] : [],
    note: '',
    ...generateArticle(number),
    evidence: {
      fields: { headline: [{ text: 'x', source: 'json-ld', where: 'headline', score: 1, chosen: true }] },
      dropped: {},
    },
    revision: 1,
  };
}

/** Queries as people type them: a word, or two, from the vocabulary of a language. */
export function generateQueries(count: number): string[] {
  const next = random(42);
  return Array.from({ length: count }, (_, number) => {
    const language = languageOf(number * 37);
    const words = vocabulary(language);
    const chosen = [0, 1].slice(0, 1 + (number % 2)).map(() => words[uneven(words.length, next)] ?? '');
    return chosen.join(' ').slice(0, 12);
  });
}
