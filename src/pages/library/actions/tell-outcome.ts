/** How far an action came, in words. */
import { getRecord } from '../../../library/reading/read.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';

/** Returns what was done, and to how many it was not, where it ended early. */
export const asFarAs = (done: string, left: readonly unknown[]): string =>
  left.length === 0 ? done : `${done} · ${tn('bulkLeft', left.length)}`;

/** Records looked for, of those to which nothing was done: what is gone is told once. */
const LOOKED_FOR = 100;

/** Says so when some of the records to which nothing was done have been removed for good meanwhile; returns whether. */
export async function tellIfGone(ids: readonly string[], changed: readonly string[]): Promise<boolean> {
  const done = new Set(changed);
  const others = ids.filter((id) => !done.has(id)).slice(0, LOOKED_FOR);
  const found: unknown[] = await Promise.all(others.map((id) => getRecord(id))).catch(() => []);
  const gone = found.includes(undefined);
  if (gone) showToast({ kind: 'bad', text: t('libraryGoneMeanwhile') });
  return gone;
}
