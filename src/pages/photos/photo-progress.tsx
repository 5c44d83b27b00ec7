import { useRef } from 'preact/hooks';
import { pendingPhotos } from '../../library/photos/read-photos.ts';
import { Button } from '../../ui/components/button.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { useLive } from '../live.ts';
import { stopPhotos } from './keep-photos.ts';
import './photos.css';

/** How many photo files are still to be fetched, with a way to stop; nothing when there are none. */
export function PhotoProgress() {
  const pending = useLive(() => pendingPhotos(), []);
  const most = useRef(0);
  const left = pending.state === 'ready' ? pending.value : 0;
  most.current = left === 0 ? 0 : Math.max(most.current, left);
  if (left === 0) return null;
  return (
    <div class="photo-progress">
      <progress value={most.current - left} max={most.current} aria-label={t('photosFetching')} />
      <span>{tn('photosLeft', left)}</span>
      <Button size="small" onClick={() => void stopPhotos()}>
        {t('photosStop')}
      </Button>
    </div>
  );
}
