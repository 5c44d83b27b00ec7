/** One record, open for reading: the stored story with its photos, and the person's own marks. Works offline. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { damageOf } from '../../../library/record/damaged.ts';
import { getRecord } from '../../../library/reading/read.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { t } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { Message } from '../../../ui/components/notices/message.tsx';
import { problemWords } from '../../../ui/words/problem.ts';
import { DamagedRecord } from './damaged-record.tsx';
import { hasDraft } from './drafts.ts';
import { EditCaption } from './edit-caption.tsx';
import { EditStory } from './edit-story.tsx';
import { type Live, useLive } from '../../live.ts';
import { addressOf, go, place } from '../place/place.ts';
import { ReaderActions } from './reader-actions.tsx';
import { returnToRecord } from '../list/record-list.tsx';
import { RecordMarks } from './record-marks.tsx';
import { Caption, Story } from './story.tsx';
import { isTyping } from '../keys/typing.ts';

export function Reader({ id }: { id: string }) {
  const [editing, setEditing] = useState(hasDraft(id));
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
  /** As it was there last: what is being edited stays when the record goes. */
  const last = useRef<SavedRecord | null>(null);
  if (found.state === 'reading') return <p class="library-empty">{t('libraryReading')}</p>;
  const record = found.state === 'ready' ? found.value : undefined;
  const sound = record && damageOf(record) === null ? record : null;
  const edited = editing && !record && last.current?.id === id ? last.current : sound;
  last.current = edited;
  return (
    <div class="reader">
      <div class="reader-bar">
        <a class="button" data-kind="quiet" href={addressOf({ ...place.value, open: null })}>
          <Icon name="back" /> {t('libraryBack')}
        </a>
        {sound && <ReaderActions record={sound} onEdit={() => setEditing(true)} />}
      </div>
      {!record && <Missing found={found} editing={edited !== null} />}
      {record && !sound ? (
        <DamagedRecord record={record} />
      ) : edited?.kind === 'article' && editing ? (
        <EditStory key={edited.id} article={edited} onDone={() => setEditing(false)} />
      ) : edited?.kind === 'caption' && editing ? (
        <EditCaption key={edited.id} record={edited} onDone={() => setEditing(false)} />
      ) : (
        sound && <Opened key={sound.id} record={sound} />
      )}
    </div>
  );
}

/** Says why the record cannot be shown, read out where it goes while it is edited. */
function Missing({ found, editing }: { found: Live<unknown>; editing: boolean }) {
  const { what, doThis } = problemWords(found.state === 'failed' ? found.problem : { code: 'not-found', detail: '' });
  const isGone = editing && found.state !== 'failed';
  return (
    <div class="missing" role={editing ? 'alert' : undefined}>
      <Message kind={isGone ? 'warn' : 'bad'}>
        <p>{isGone ? t('libraryPurgedMeanwhile') : `${what} ${doThis}`}</p>
      </Message>
    </div>
  );
}

/** The record, from its top on: the list may have been far down. A screen reader tells the headline, and reads on from there. */
function Opened({ record }: { record: SavedRecord }) {
  const opened = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' });
    opened.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={opened} class="opened">
      {record.kind === 'article' ? <Story article={record} /> : <Caption record={record} />}
      <RecordMarks record={record} />
    </div>
  );
}
