/** The queue as it stands: how far it is, what came of each page, and what can be done about it. */
import { useState } from 'preact/hooks';
import { callBackground } from '../../messages/background/call-background.ts';
import { canRetry, isOpen, isSaved, type QueueItem } from '../../queue/item.ts';
import { siteOf } from '../../settings/site-access.ts';
import { Button } from '../../ui/components/button.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { tellProblem } from '../tell-problem.ts';
import { askFor } from './access.ts';
import { sitesOf } from './proposal.ts';
import { ICONS, outcomeWords, summaryWords } from './queue-words.ts';

export function Queue({ items }: { items: readonly QueueItem[] }) {
  const open = items.filter(isOpen).length;
  const again = items.filter(canRetry);
  const [onlyUnsaved, showOnlyUnsaved] = useState(false);
  const unsaved = items.filter((item) => !isSaved(item));
  const hasBoth = unsaved.length > 0 && unsaved.length < items.length;
  return (
    <section aria-labelledby="queue-report">
      <h2 id="queue-report">{t('queueReport')}</h2>
      <div class="queue-progress">
        <progress aria-label={t('queueReport')} value={items.length - open} max={items.length} />
        <p>
          {t('queueProgress', { done: items.length - open, all: items.length })} · {summaryWords(items)}
        </p>
      </div>
      <div class="queue-actions">
        {open > 0 && (
          <Button icon="close" onClick={() => void tell(callBackground('queueStop', null))}>
            {t('queueStop')}
          </Button>
        )}
        {again.length > 0 && open === 0 && (
          <Button icon="undo" onClick={() => void retry(again, false)}>
            {tn('queueRetryAll', again.length)}
          </Button>
        )}
        {open < items.length && (
          <Button icon="delete" onClick={() => void tell(callBackground('queueClear', null))}>
            {t('queueClear')}
          </Button>
        )}
      </div>
      {hasBoth && (
        <label class="option-check">
          <input
            type="checkbox"
            checked={onlyUnsaved}
            onChange={(event) => showOnlyUnsaved(event.currentTarget.checked)}
          />
          <span>{t('queueOnlyUnsaved')}</span>
        </label>
      )}
      <ol class="queue-list">
        {(hasBoth && onlyUnsaved ? unsaved : items).map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Row({ item }: { item: QueueItem }) {
  const { state, url } = item;
  const [what, ...why] = outcomeWords(item);
  return (
    <li class="queue-item" data-at={state.at}>
      <Icon name={ICONS[state.at]} />
      <div>
        <p class="queue-page">
          <Title item={item} />
          {siteOf(url) !== null && <span class="queue-host">{URL.parse(url)?.host}</span>}
        </p>
        <p class="queue-outcome">
          <strong>{what}</strong> {why.join(' ')}
        </p>
      </div>
      {(state.at === 'not-article' || state.at === 'lost') && (
        <Button size="small" onClick={() => void retry([item], true)}>
          {t('popupCaptureAnyway')}
        </Button>
      )}
      {canRetry(item) && (
        <Button size="small" onClick={() => void retry([item], false)}>
          {state.at === 'asleep' ? t('queueLoadIt') : t('queueRetry')}
        </Button>
      )}
    </li>
  );
}

/** The story in the library when it was saved, else the page itself. */
function Title({ item: { state, title, url } }: { item: QueueItem }) {
  const words = title || url || t('queueUnknownTab');
  if ('recordId' in state) {
    return (
      <a href={`../library/index.html#open=${state.recordId}`} dir="auto">
        {words}
      </a>
    );
  }
  return siteOf(url) === null ? (
    <span dir="auto">{words}</span>
  ) : (
    <a href={url} target="_blank" rel="noreferrer" dir="auto">
      {words}
    </a>
  );
}

/** Asks for access first, as it was given back when the queue was done; without it, what may be read is tried all the same. */
async function retry(items: readonly QueueItem[], anyway: boolean): Promise<void> {
  const sites = sitesOf(items);
  const { lent } = sites.length === 0 ? { lent: [] } : await askFor(sites);
  await tell(callBackground('queueRetry', { ids: items.map(({ id }) => id), anyway, lent }));
}

async function tell(call: ReturnType<typeof callBackground<'queueStop' | 'queueClear' | 'queueRetry'>>): Promise<void> {
  const reply = await call;
  if (!reply.ok) tellProblem(reply.problem);
}
