/** One record, open for reading: the stored story with its photos, and the person's own marks. Works offline. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewsTime } from '../../article/article.ts';
import { copyOf, copyOfCaption, type Copied } from '../../exports/copy.ts';
import { webAddress } from '../../exports/story-tree.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { collectionsInUse, tagsInUse, type LabelCount } from '../../library/labels-in-use.ts';
import { damageOf } from '../../library/damaged.ts';
import { captionsOf, getRecord } from '../../library/read.ts';
import type { SavedArticle, SavedCaption, SavedRecord } from '../../library/record.ts';
import { readSettings } from '../../settings/settings.ts';
import { Button } from '../../ui/button.tsx';
import { writeClipboard } from '../../ui/clipboard.ts';
import { exportProblemWords } from '../../ui/export-problem.ts';
import { Editable } from '../../ui/field.tsx';
import { directionOf, formatInstant, interfaceDirection, interfaceLanguage, t } from '../../ui/i18n.ts';
import { formatNewsTime } from '../../ui/news-time.ts';
import { Menu } from '../../ui/menu.tsx';
import { Message } from '../../ui/message.tsx';
import { problemWords } from '../../ui/problem.ts';
import { TagInput } from '../../ui/tag-input.tsx';
import { showToast } from '../../ui/toast.tsx';
import { changeMarks, deleteRecords, saveNote } from './actions.ts';
import { DamagedRecord } from './damaged-record.tsx';
import { EditStory } from './edit-story.tsx';
import { type Live, useLive } from './live.ts';
import { PhotoFiles } from './photo-files.tsx';
import { addressOf, go, place } from './place.ts';
import { returnToRecord } from './record-list.tsx';
import { PhotoFigure, StoryBody, WebLink } from './story-body.tsx';
import { isTyping } from './typing.ts';
import { Versions } from './versions.tsx';

export function Reader({ id }: { id: string }) {
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const taken =
        event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open], :popover-open');
      if (event.key === 'Escape' && !taken && !editing) go({ open: null });
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, [editing]);
  useEffect(() => () => returnToRecord(id), [id]);
  const found = useLive(() => getRecord(id), [id]);
  if (found.state === 'reading') return <p class="library-empty">{t('libraryReading')}</p>;
  const record = found.state === 'ready' ? found.value : undefined;
  const sound = record && damageOf(record) === null ? record : null;
  return (
    <div class="reader">
      <div class="reader-bar">
        <a class="button" data-kind="quiet" href={addressOf({ ...place.value, open: null })}>
          {t('libraryBack')}
        </a>
        {sound && <ReaderActions record={sound} onEdit={() => setEditing(true)} />}
      </div>
      {record && !sound ? (
        <DamagedRecord record={record} />
      ) : sound?.kind === 'article' && editing ? (
        <EditStory key={sound.id} article={sound} onDone={() => setEditing(false)} />
      ) : sound ? (
        <Opened key={sound.id} record={sound} />
      ) : (
        <Missing found={found} />
      )}
    </div>
  );
}

function Missing({ found }: { found: Live<unknown> }) {
  const problem = found.state === 'failed' ? found.problem : { code: 'not-found' as const, detail: '' };
  const { what, doThis } = problemWords(problem);
  return (
    <Message kind="bad">
      <p>
        {what} {doThis}
      </p>
    </Message>
  );
}

function ReaderActions({ record, onEdit }: { record: SavedRecord; onEdit: () => void }) {
  const templates = useTemplates();
  const copies: { label: string; ruled?: boolean; of: () => Copied | Promise<Copied> }[] = [
    ...(record.kind === 'caption'
      ? [{ label: t('libraryCopyCaption'), of: () => copyOfCaption(record.photo) }]
      : [{ label: t('libraryCopyText'), of: () => copyOf(record, 'text') }]),
    { label: t('libraryCopyMarkdown'), of: () => copyOf(record, 'markdown') },
    { label: t('libraryCopyCitation'), of: () => copyOf(record, 'citation') },
    { label: t('libraryCopyJson'), of: () => copyOf(record, 'json') },
    ...templates.map((template, index) => ({
      label: t('exportCopyBy', { name: template.name }),
      ruled: index === 0,
      of: async () =>
        (await import('../../exports/copy-template.ts')).copyByTemplate(record, template, interfaceLanguage()),
    })),
  ];
  const remove = () => {
    void deleteRecords([record.id]);
    go({ open: null });
  };
  return (
    <>
      <Menu
        label={t('libraryCopy')}
        icon="copy"
        items={copies.map(({ of, ...item }) => ({ ...item, onChoose: () => void copy(of) }))}
      >
        {t('libraryCopy')}
      </Menu>
      {record.kind === 'article' && record.deletedAt === null && (
        <Button icon="edit" onClick={onEdit}>
          {t('libraryEdit')}
        </Button>
      )}
      {record.deletedAt === null && (
        <Button kind="danger" icon="delete" onClick={remove}>
          {t('libraryDelete')}
        </Button>
      )}
    </>
  );
}

async function copy(of: () => Copied | Promise<Copied>): Promise<void> {
  try {
    const copied = await writeClipboard(await of());
    if (copied) showToast({ text: t('libraryCopied') });
    else showToast({ kind: 'bad', text: t('libraryCopyFailed') });
  } catch (error) {
    showToast({ kind: 'bad', text: exportProblemWords(error) });
  }
}

/** The person's own formats; none where the settings can't be read. */
function useTemplates(): readonly ExportTemplate[] {
  const [templates, setTemplates] = useState<readonly ExportTemplate[]>([]);
  useEffect(() => {
    void readSettings().then(
      ({ exportTemplates }) => setTemplates(exportTemplates),
      () => undefined,
    );
  }, []);
  return templates;
}

/** The record, from its top on: the list may have been far down, and a screen reader begins where the focus is. */
function Opened({ record }: { record: SavedRecord }) {
  const top = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    top.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={top} class="opened" tabIndex={-1}>
      {record.kind === 'article' ? <Story article={record} /> : <Caption record={record} />}
      <Marks record={record} />
    </div>
  );
}

function Story({ article }: { article: SavedArticle }) {
  const { section, kicker, headline, subheadline, lead, dateline, byline, language, publisher, keywords } = article;
  return (
    <article class="story" lang={language ?? undefined} dir={language === null ? 'auto' : directionOf(language)}>
      <p class="story-kicker" dir="auto">
        {[publisher.name ?? publisher.domain, ...section, kicker].filter(Boolean).join(' › ')}
      </p>
      <h2 dir="auto">{headline ?? article.canonicalUrl}</h2>
      {subheadline !== null && (
        <p class="story-subheadline" dir="auto">
          {subheadline}
        </p>
      )}
      <p class="story-line">
        <Parts parts={[byline?.raw, article.agency, <Time key="time" time={article.publishedAt} />]} />
      </p>
      {dateline && (
        <p class="story-dateline" dir="auto">
          {dateline.raw}
        </p>
      )}
      {lead !== null && (
        <p class="story-lead" dir="auto">
          {lead}
        </p>
      )}
      <StoryBody article={article} />
      {keywords.length > 0 && (
        <p class="story-keywords" dir="auto">
          {keywords.join(' · ')}
        </p>
      )}
      <Source address={article.canonicalUrl} />
      <Versions article={article} />
      <StoryCaptions articleId={article.id} />
    </article>
  );
}

function Caption({ record }: { record: SavedCaption }) {
  const { photo, story } = record;
  return (
    <article
      class="story"
      lang={story.language ?? undefined}
      dir={story.language === null ? 'auto' : directionOf(story.language)}
    >
      <p class="story-kicker">{story.publisher.name ?? story.publisher.domain}</p>
      <h2>{t('libraryCaptionFrom', { headline: story.headline ?? story.canonicalUrl })}</h2>
      <PhotoFigure photo={photo} />
      <Source address={story.canonicalUrl} />
    </article>
  );
}

/** The captions that were captured from this story, beside the story itself. */
function StoryCaptions({ articleId }: { articleId: string }) {
  const captions = useLive(() => captionsOf(articleId), [articleId]);
  if (captions.state !== 'ready' || captions.value.length === 0) return null;
  return (
    <section class="story-captions" lang={interfaceLanguage()} dir={interfaceDirection()}>
      <h3>{t('libraryCaptionsOfStory')}</h3>
      <ul>
        {captions.value.map(({ id, photo }) => (
          <li key={id}>
            <a href={addressOf({ ...place.value, open: id })}>{photo.caption ?? photo.credit?.raw ?? photo.src}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An address is set from left to right in every story. */
function Source({ address }: { address: string }) {
  const safe = webAddress(address);
  return (
    <p class="story-source">
      <bdi dir="ltr">{safe === null ? address : <WebLink address={safe}>{address}</WebLink>}</bdi>
    </p>
  );
}

function Time({ time }: { time: NewsTime | null }) {
  if (!time) return null;
  return (
    <time dateTime={time.iso} title={time.raw}>
      {formatNewsTime(time)}
    </time>
  );
}

function Parts({ parts }: { parts: ComponentChildren[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '');
  return (
    <>
      {shown.map((part, index) => (
        <span key={index} dir="auto">
          {part}
        </span>
      ))}
    </>
  );
}

function Marks({ record }: { record: SavedRecord }) {
  const tags = useLive(() => tagsInUse(), []);
  const collections = useLive(() => collectionsInUse(), []);
  const change = (marks: 'tags' | 'collections') => (words: string[]) => {
    const before = record[marks];
    const add = words.filter((word) => !before.includes(word));
    const remove = before.filter((word) => !words.includes(word));
    void changeMarks([record.id], marks, add, remove);
  };
  const keepNote = (note: string): null => {
    void saveNote(record.id, note);
    return null;
  };
  return (
    <aside class="marks" aria-label={t('libraryMarks')}>
      <TagInput label={t('libraryTags')} value={record.tags} inUse={words(tags)} onChange={change('tags')} />
      <TagInput
        label={t('libraryCollections')}
        value={record.collections}
        inUse={words(collections)}
        onChange={change('collections')}
      />
      <div>
        <span class="field-label">{t('libraryNote')}</span>
        <Editable label={t('libraryNote')} text={record.note} placeholder={t('libraryNoteEmpty')} onCommit={keepNote} />
      </div>
      <PhotoFiles record={record} />
      <p class="marks-saved">{t('librarySavedAt', { time: formatInstant(record.savedAt) })}</p>
    </aside>
  );
}

const words = (labels: Live<LabelCount[]>): string[] =>
  labels.state === 'ready' ? labels.value.map(({ label }) => label) : [];
