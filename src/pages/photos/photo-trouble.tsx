import { failedPhotos } from '../../library/photos/read-photos.ts';
import { Button } from '../../ui/components/button.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { useLive } from '../live.ts';
import { keepPhotos } from './keep-photos.ts';

/** Says so when photo files could not be kept for want of room, and what to do. */
export function PhotoTrouble() {
  const failed = useLive(() => failedPhotos(), []);
  const full = failed.state === 'ready' ? (failed.value['storage-full'] ?? 0) : 0;
  if (full === 0) return null;
  return (
    <div role="alert">
      <Message kind="bad">
        <p>{tn('photosFull', full)}</p>
        <p>{t('photosFullDo')}</p>
        <Button size="small" onClick={() => void keepPhotos(null)}>
          {t('photosTryAgain')}
        </Button>
      </Message>
    </div>
  );
}
