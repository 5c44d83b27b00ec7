/** Keeping photo files: the switch with the permission that it needs, what is kept, and what is missing. */
import { photoUse, type PhotoUse } from '../../../library/photos/read-photos.ts';
import { FAIL_REASONS } from '../../../library/database/photo-rows.ts';
import { switchPhotosOff, switchPhotosOn } from '../../../settings/photo-files.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { useLive } from '../../live.ts';
import { keepPhotos } from '../../photos/keep-photos.ts';
import { PhotoProgress } from '../../photos/photo-progress.tsx';
import { reasonWords, sizeWords } from '../../photos/photo-words.ts';
import { Withdrawn } from './withdrawn.tsx';

export function PhotoFiles({ keeps }: { keeps: boolean }) {
  const use = useLive(() => photoUse(), []);
  return (
    <section class="photo-files">
      <h2>{t('photosTitle')}</h2>
      <p id="photos-say">{t('photosSay')}</p>
      <PhotoSwitch keeps={keeps} />
      {keeps && <Withdrawn refused="photosRefused" />}
      {use.state === 'ready' && <Use use={use.value} />}
    </section>
  );
}

/** Also for the welcome page. `photos-say` is the id of the words beside it. */
export function PhotoSwitch({ keeps }: { keeps: boolean }) {
  const turn = async (box: HTMLInputElement) => {
    try {
      if (!box.checked) return await switchPhotosOff();
      if (await switchPhotosOn()) return;
      showToast({ kind: 'bad', text: t('photosRefused') });
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
    box.checked = keeps;
  };
  return (
    <label class="option-check">
      <input
        type="checkbox"
        checked={keeps}
        aria-describedby="photos-say"
        onChange={(event) => void turn(event.currentTarget)}
      />
      <span>{t('photosOn')}</span>
    </label>
  );
}

function Use({ use: { files, bytes, pending, failed } }: { use: PhotoUse }) {
  const reasons = FAIL_REASONS.filter((reason) => failed[reason] !== undefined);
  return (
    <>
      <p>{tn('photosUse', files, { size: sizeWords(bytes) })}</p>
      <PhotoProgress />
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>
              {tn('photosFailed', failed[reason] ?? 0)} {reasonWords(reason)}
            </li>
          ))}
        </ul>
      )}
      {pending === 0 && (
        <Button size="small" icon="photo" onClick={() => void keepPhotos(null)}>
          {t('photosKeepAll')}
        </Button>
      )}
    </>
  );
}
