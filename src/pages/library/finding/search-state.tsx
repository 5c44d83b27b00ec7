/** Says so while the index is being made, and where there is none. */
import { useEffect, useState } from 'preact/hooks';
import type { SearchStatus } from '../../../library/search/channel.ts';
import { formatNumber, t } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';

/** Milliseconds: what is taken in sooner than this is nothing to wait for, and a line about it would only flicker. */
const WORTH_SAYING = 1_000;

export function SearchState({ status }: { status: SearchStatus }) {
  const isLong = useLasting(status.state === 'building', WORTH_SAYING);
  if (status.state === 'building') {
    if (!isLong) return null;
    return (
      <p class="search-state" role="status">
        <progress value={status.done} max={Math.max(status.total, 1)} aria-label={t('librarySearchBuilding')} />{' '}
        {t('librarySearchBuilding')}{' '}
        <span aria-hidden="true">
          {t('bulkDone', { done: formatNumber(status.done), total: formatNumber(status.total) })}
        </span>
      </p>
    );
  }
  if (status.state !== 'unavailable') return null;
  return (
    <Message kind="warn">
      <p>{status.why === 'full' ? t('librarySearchFull') : t('librarySearchOff')}</p>
    </Message>
  );
}

/** Returns whether `isSo` has been true for so many milliseconds without a break. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo, milliseconds]);
  return isSo && lasts;
}
