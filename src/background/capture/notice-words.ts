/** The words of the notices and of the chooser, in the interface's language. */
import type {
  CaptionToCopy,
  FoundCaption,
  ChooserText,
  NoticeText,
  ToContent,
} from '../../messages/content/to-content.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import type { SaveOutcome } from '../../messages/background/to-background.ts';
import type { WarningCode } from '../../article/article.ts';
import type { Loss } from '../../library/saving/lost-story.ts';
import type { Problem } from '../../messages/wire.ts';
import { formatList, t, tn, type MessageKey } from '../../ui/words/i18n.ts';
import { noticeSetting } from '../interface-language.ts';
import { warningWords } from '../../ui/words/field-words.ts';
import { lossWords } from '../../ui/words/loss-words.ts';
import { problemWords } from '../../ui/words/problem.ts';

export type Notice = ToContent['showNotice']['request'];

/** Says exactly what was saved. Undo is offered only for a new caption: one that was there before was not changed. */
export function captionNotice(found: FoundCaption, tags: readonly string[], { id, outcome }: SaveOutcome): Notice {
  const { caption, credit } = found.photo;
  const created = outcome === 'created';
  return notice({
    title: created ? t('noticeCaptionSaved') : t('noticeCaptionKnown'),
    lines: [caption ?? t('noticeOnlyCredit'), ...creditLines(found), ...storyLine(found), ...tagsLine(tags)],
    undo: created ? [id] : [],
    copy: { caption: caption ?? '', credit: credit?.raw ?? '' },
  });
}

function creditLines({ photo: { credit } }: FoundCaption): string[] {
  if (credit === null) return [t('noticeNoCredit')];
  const { photographers, agencies, raw } = credit;
  const lines = [];
  if (photographers.length > 0) {
    lines.push(tn('noticePhotographers', photographers.length, { names: formatList(photographers) }));
  }
  if (agencies.length > 0) lines.push(tn('noticeAgencies', agencies.length, { names: formatList(agencies) }));
  return lines.length > 0 ? lines : [t('noticeCredit', { credit: raw })];
}

function storyLine({ story: { headline, publisher } }: FoundCaption): string[] {
  return headline === null ? [] : [t('noticeStory', { headline, publisher: publisher.name ?? publisher.domain })];
}

const tagsLine = (tags: readonly string[]): string[] =>
  tags.length > 0 ? [t('noticeTags', { tags: formatList(tags) })] : [];

/** Where the picture is that was pointed at: in the page, in a frame (perhaps of another site), or alone in its tab. */
export type PicturePlace = 'in-page' | 'in-frame' | 'alone';

const WHY_NO_CAPTION: Record<PicturePlace, MessageKey> = {
  'in-page': 'noticeNoCaptionWhy',
  'in-frame': 'noticeNoCaptionFrame',
  alone: 'noticeNoCaptionAlone',
};

/** No caption was found at the picture: why that may be. */
export function noCaptionNotice(place: PicturePlace): Notice {
  return notice({ title: t('noticeNoCaption'), lines: [t(WHY_NO_CAPTION[place])] });
}

/** Nothing was saved: why, and what the person can do. */
export function problemNotice(problem: Problem): Notice {
  const { what, doThis } = problemWords(problem);
  return notice({ title: t('noticeNotSaved'), lines: [what, doThis] });
}

/** Warnings that a part of the story may be missing: whoever saves without looking is told these. */
const MISSING = new Set<WarningCode>(['no-body', 'body-truncated', 'body-from-data', 'page-changed', 'time-limit']);

/** What quick save did with the story; `noted` is what it added to the note. */
export function articleNotice(
  { headline, publisher, warnings }: Pick<SavedArticle, 'headline' | 'publisher' | 'warnings'>,
  tags: readonly string[],
  { id, outcome }: SaveOutcome,
  noted = '',
): Notice {
  const titles = {
    created: 'noticeArticleSaved',
    updated: 'noticeArticleUpdated',
    unchanged: noted === '' ? 'noticeArticleKnown' : 'noticeNoted',
  } as const;
  return notice({
    title: t(titles[outcome]),
    lines: [
      [headline, publisher.name ?? publisher.domain].filter((text) => text !== null).join(' · '),
      ...warnings.filter(({ code }) => MISSING.has(code)).map(warningWords),
      ...(noted === '' ? [] : [t('noticeNote', { note: noted.replace(/^> ?/gm, '') })]),
      ...tagsLine(tags),
    ],
    undo: outcome === 'created' ? [id] : [],
    undone: t('noticeArticleUndone'),
  });
}

/** The page does not look like a story and was not saved: how to save it all the same. */
export function noArticleNotice(): Notice {
  return notice({ title: t('noticeNoArticle'), lines: [t('noticeNoArticleDo')] });
}

/** The page has lost what was saved from it, and nothing was changed. */
export function lostNotice(loss: Loss): Notice {
  return notice({ title: t('noticeNotSaved'), lines: [lossWords(loss), t('noticeNoArticleDo')] });
}

/** The page behind a link was saved. */
export function linkNotice(saved: SavedArticle, outcome: SaveOutcome['outcome']): Notice {
  return articleNotice(saved, saved.tags, { ...saved, outcome });
}

/** The page behind a link is being opened; a second notice will tell the outcome. */
export function linkOpeningNotice(): Notice {
  return notice({ title: t('noticeLinkTaken'), lines: [t('noticeLinkTakenSay')] });
}

/** The page behind a link does not look like a story, and was not saved. */
export function linkNoArticleNotice(): Notice {
  return notice({ title: t('noticeNoArticle'), lines: [t('noticeLinkNoArticleDo')] });
}

/** The page behind a link has lost what was saved from it, and nothing was changed. */
export function linkLostNotice(loss: Loss): Notice {
  return notice({ title: t('noticeNotSaved'), lines: [lossWords(loss), t('noticeLinkNoArticleDo')] });
}

/** Nothing was saved, since the page is closed to extensions: `why` is the words for that. */
export function obstacleNotice(why: string): Notice {
  return notice({ title: t('noticeNotSaved'), lines: [why] });
}

/** Returns the words of the chooser. */
export function chooserWords(): ChooserText {
  return {
    title: t('chooserTitle'),
    hint: t('chooserHint'),
    noCaption: t('noticeOnlyCredit'),
    save: t('chooserSave'),
    cancel: t('chooserCancel'),
    failed: t('chooserFailed'),
    ...noticeSetting(),
  };
}

/** What differs from one notice to the next. Left out, `undone` has its usual words, and undo or copy is not offered. */
interface NoticeParts {
  title: string;
  lines: string[];
  /** Ids of the records that undo moves to the trash. */
  undo?: string[];
  undone?: string;
  copy?: CaptionToCopy;
}

function notice({ title, lines, undo = [], undone = t('noticeUndone'), copy }: NoticeParts): Notice {
  const text: NoticeText = {
    title,
    lines,
    ...noticeSetting(),
    actions: {
      undo: undo.length > 0 ? t('noticeUndo') : null,
      copy: copy === undefined ? null : t('noticeCopy'),
      close: t('uiClose'),
    },
    results: {
      undone,
      undoFailed: t('noticeUndoFailed'),
      copied: t('noticeCopied'),
      copyFailed: t('noticeCopyFailed'),
    },
  };
  return { text, recordIds: undo, copy: copy ?? null };
}
