import { useEffect, useState } from 'preact/hooks';
import { callBackground } from '../../messages/background/call-background.ts';
import type { Draft } from '../../queue/draft.ts';
import { isOpen, type QueueItem } from '../../queue/item.ts';
import { watchQueue } from '../../queue/store.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { t } from '../../ui/words/i18n.ts';
import { PageHead } from '../../ui/components/page-head.tsx';
import '../../ui/styles/sheet.css';
import { Queue } from './queue-view.tsx';
import { summaryWords } from './queue-words.ts';
import { Start } from './start.tsx';

/** Milliseconds after which the page asks the background to go on: the browser may have ended it. */
const NUDGE = 10_000;

export function QueuePage({ draft }: { draft: Draft | null }) {
  const items = useQueue();
  const open = items?.some(isOpen) ?? false;
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(() => void callBackground('queueResume', null), NUDGE);
    return () => clearInterval(timer);
  }, [open]);
  const [worked, setWorked] = useState(false);
  useEffect(() => {
    if (open) setWorked(true);
    else if (worked && items) announce(t('queueDone', { summary: summaryWords(items) }));
    // oxlint-disable-next-line react/exhaustive-deps -- said once, when the last one is done
  }, [open]);
  return (
    <main class="sheet">
      <PageHead title={t('queueTitle')} to={['library', 'options', 'help']} />
      <Start draft={draft} />
      {items !== null && items.length > 0 && <Queue items={items} />}
    </main>
  );
}

/** The queue, following every change; null until it has been read. */
function useQueue(): QueueItem[] | null {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    watchQueue(setItems, leaving.signal);
    return () => leaving.abort();
  }, []);
  return items;
}
