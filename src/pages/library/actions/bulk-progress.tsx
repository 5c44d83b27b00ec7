import { Button } from '../../../ui/components/button.tsx';
import { formatNumber, t } from '../../../ui/words/i18n.ts';
import { job } from './bulk.ts';

/** How far an action on many records is, with a way to stop it. */
export function BulkProgress() {
  if (job.value === null) return null;
  const { text, done, total, stop } = job.value;
  return (
    <div class="bulk" role="region" aria-label={text}>
      <span>{text}</span>
      <progress aria-label={text} value={done} max={total} />
      <span class="bulk-count">{t('bulkDone', { done: formatNumber(done), total: formatNumber(total) })}</span>
      <Button size="small" onClick={stop}>
        {t('bulkStop')}
      </Button>
    </div>
  );
}
