/** Stories of our own for the popup's tests, and a session that answers from memory. */
import type { Article } from '../article/article.ts';
import type { Capture } from '../article/forms/person.ts';
import type { Evidence, FieldName } from '../article/evidence.ts';
import type { SavedArticle } from '../library/record/record.ts';
import type { SaveOutcome, ToBackground } from '../messages/background/to-background.ts';
import { done, failed, type Reply } from '../messages/wire.ts';
import type { Opened } from './session/open-page.ts';
import type { Obstacle } from '../ui/words/obstacle.ts';
import type { StoryDraft } from '../settings/story-drafts.ts';
import type { InUse } from './session/services.ts';
import { startSession, type Session } from './session/session.ts';

const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });

export const vietnamese: Article = {
  url: 'https://bao.example/cang-moi?utm_source=x',
  canonicalUrl: 'https://bao.example/cang-moi',
  publisher: { name: 'Báo Bến Cảng', domain: 'bao.example' },
  language: 'vi',
  section: ['Kinh tế', 'Cảng biển'],
  kicker: null,
  headline: 'Cảng Vĩnh Hòa đón chuyến tàu đầu tiên sau sáu tháng sửa chữa',
  subheadline: null,
  lead: 'Sáng 5/3, cầu cảng số 2 hoạt động trở lại; ba tàu container đang chờ cập bến và hơn 400 công nhân đã nhận ca.',
  dateline: { raw: 'Vĩnh Hòa', place: 'Vĩnh Hòa', date: null, agency: null },
  byline: {
    raw: 'Ngọc Ánh',
    authors: [{ name: 'Ngọc Ánh', role: null, outlet: null, url: null, kind: 'person' }],
  },
  agency: 'TTXVN',
  publishedAt: { iso: '2026-03-05T19:25:00+07:00', raw: '05/03/2026 19:25', precision: 'minute', zone: 'assumed' },
  modifiedAt: null,
  body: [
    paragraph('Chuyến tàu mang tên Sông Lam cập cầu lúc 6 giờ 40, chở 320 container linh kiện điện tử và hạt giống.'),
    { type: 'photo', photo: 'p1' },
    paragraph('Theo ban quản lý cảng, phần bê tông mặt cầu đã được đổ lại toàn bộ và thử tải trong ba tuần.'),
    paragraph('Từ tuần sau, cảng sẽ đón mỗi ngày hai tàu.'),
  ],
  photos: [
    {
      id: 'p1',
      src: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 66"%3E%3Crect width="88" height="66" fill="%23a9c3dd"/%3E%3Cpath d="M0 50h88v16H0z" fill="%23476b8f"/%3E%3Cpath d="M14 38h52l-6 14H20z" fill="%23b2492f"/%3E%3C/svg%3E',
      width: 1200,
      height: 900,
      alt: null,
      caption: 'Tàu Sông Lam cập cầu cảng số 2.',
      credit: { raw: 'Đức Bình - TTXVN', photographers: ['Đức Bình'], agencies: ['TTXVN'], kind: 'photo' },
      role: 'lead',
    },
    {
      id: 'p2',
      src: 'data:image/png;base64,AAAA',
      width: null,
      height: null,
      alt: null,
      caption: 'Công nhân bốc xếp trong ca sáng.',
      credit: null,
      role: 'body',
    },
  ],
  keywords: ['cảng Vĩnh Hòa', 'vận tải biển', 'container'],
  access: 'free',
  warnings: [{ code: 'date-assumed', detail: null }],
};

export const arabic: Article = {
  ...vietnamese,
  url: 'https://sahifa.example/mina',
  canonicalUrl: 'https://sahifa.example/mina',
  publisher: { name: 'صحيفة المرفأ', domain: 'sahifa.example' },
  language: 'ar',
  section: ['اقتصاد'],
  headline: 'ميناء الزهراء يستقبل أول سفينة بعد ستة أشهر من الإصلاح',
  lead: 'استأنف الرصيف الثاني عمله صباح الخميس، وتنتظر ثلاث سفن حاويات دورها.',
  dateline: { raw: 'الزهراء', place: 'الزهراء', date: null, agency: null },
  byline: { raw: 'سلمى حداد', authors: [{ name: 'سلمى حداد', role: null, outlet: null, url: null, kind: 'person' }] },
  agency: null,
  body: [paragraph('رست السفينة عند السادسة وأربعين دقيقة وعلى متنها 320 حاوية من القطع والبذور.')],
  photos: [],
  keywords: ['ميناء', 'شحن'],
  warnings: [],
};

/** Returns the article with evidence as the extraction gives it: the headline from three places, the byline from two, the lead from one. */
export function captureOf(article: Article): Capture {
  const seen = (text: string, source: Evidence['source'], where: string, chosen = true): Evidence => {
    return { text, source, where, score: chosen ? 0.9 : 0.5, chosen };
  };
  const fields: Partial<Record<FieldName, Evidence[]>> = {
    headline: [
      seen(article.headline ?? '', 'layout', 'h1.title-detail'),
      seen(article.headline ?? '', 'json-ld', 'NewsArticle.headline', false),
      seen(`${article.headline} - ${article.publisher.name}`, 'meta', 'meta[property="og:title"]', false),
    ],
    lead: [seen(article.lead ?? '', 'json-ld', 'NewsArticle.description')],
    byline: [
      seen(article.byline?.raw ?? '', 'layout', 'p.author'),
      seen('Ban Thời sự', 'meta', 'meta[name="author"]', false),
    ],
  };
  return { article, evidence: { fields, dropped: {} } };
}

export function savedCopy(article: Article): SavedArticle {
  return {
    kind: 'article',
    id: '0123456789abcdef0123456789abcdef',
    formatVersion: 1,
    seq: 7,
    savedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    updatedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    deletedAt: null,
    tags: ['cảng biển'],
    collections: ['Logistics'],
    note: '',
    ...article,
    evidence: { fields: {}, dropped: {} },
    revision: 1,
  };
}

interface Wished {
  article?: Article;
  isArticle?: boolean;
  reasons?: string[];
  obstacle?: Obstacle;
  /** The page never answers. */
  silent?: boolean;
  saved?: Reply<SavedArticle | null>;
  inUse?: InUse;
  /** What was changed before the popup closed. */
  draft?: StoryDraft | null;
  save?: (request: ToBackground['saveArticle']['request']) => Promise<Reply<SaveOutcome>>;
}

/** Starts a session on a story (the Vietnamese one), with a page, a library and a background that answer as wished. */
export function sessionOn(wished: Wished = {}): Session & {
  requests: ToBackground['saveArticle']['request'][];
  opened: (string | null)[];
  /** What is kept of the changes that are not saved. */
  draft: () => StoryDraft | null;
  /** The library has the story now, or has it no longer. */
  libraryHas: (saved: SavedArticle | null) => void;
} {
  const { article = vietnamese, isArticle = true, reasons = [], obstacle, silent = false } = wished;
  const requests: ToBackground['saveArticle']['request'][] = [];
  const openedPages: (string | null)[] = [];
  const reading = { detection: { isArticle, score: 1, reasons }, ...captureOf(article), took: 12 };
  const opened: Opened = obstacle ? { ok: false, obstacle } : { ok: true, reading };
  const outcome: SaveOutcome = { id: 'a1', seq: 8, savedAt: new Date().toISOString(), revision: 1, outcome: 'created' };
  let draft = wished.draft ?? null;
  let tellSession = (_saved: SavedArticle | null): void => undefined;
  const session = startSession({
    opened: silent ? new Promise<Opened>(() => undefined) : Promise.resolve(opened),
    findSaved: () => Promise.resolve(wished.saved ?? done(null)),
    watchSaved: (_canonicalUrl, take) => {
      tellSession = take;
    },
    labelsInUse: () => Promise.resolve(wished.inUse ?? { tags: ['cảng biển', 'Bầu cử'], collections: ['Logistics'] }),
    defaultMarks: () => Promise.resolve({ tags: [], collections: [], note: '' }),
    draftOf: () => Promise.resolve(draft),
    keepDraft: (_canonicalUrl, kept) => {
      draft = kept;
    },
    save: (request) => {
      requests.push(request);
      return wished.save?.(request) ?? Promise.resolve(done(outcome));
    },
    openLibrary: (id) => void openedPages.push(id),
  });
  return { ...session, requests, opened: openedPages, draft: () => draft, libraryHas: (saved) => tellSession(saved) };
}

export const diskFull = failed('storage-full', 'QuotaExceededError: the disk is full');
