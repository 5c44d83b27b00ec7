import { useEffect, useState } from 'preact/hooks';
import { failedPhotos, pendingPhotos } from '../../library/photos/read-photos.ts';
import { watchWaiting } from '../../settings/wait-for-room.ts';
import { Button } from '../../ui/components/button.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { useLive } from '../live.ts';
import { retryPhotos } from './keep-photos.ts';

/** Says so when photo files could not be kept, or wait, for want of room, and what to do. */
export function PhotoTrouble() {
  const failed = useLive(() => failedPhotos(), []);
  const pending = useLive(() => pendingPhotos(), []);
  const isWaiting = useWaiting();
  const refused = failed.state === 'ready' ? (failed.value['storage-full'] ?? 0) : 0;
  const waiting = isWaiting && pending.state === 'ready' ? pending.value : 0;
  if (refused + waiting === 0) return null;
  return (
    <div role="alert">
      <Message kind="bad">
        {refused > 0 && <p>{tn('photosFull', refused)}</p>}
        {waiting > 0 && <p>{tn('photosWaiting', waiting)}</p>}
        <p>{t('photosFullDo')}</p>
        <Button size="small" onClick={() => void retryPhotos()}>
          {t('photosTryAgain')}
        </Button>
      </Message>
    </div>
  );
}

function useWaiting(): boolean {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    watchWaiting(setWaiting, left.signal);
    return () => left.abort();
  }, []);
  return waiting;
}
