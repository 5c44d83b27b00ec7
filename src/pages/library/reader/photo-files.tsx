/** Of one record: which of its photos are kept as files, why the others are not, and a way to fetch them. */
import { photoAddresses } from '../../../library/photos/photo-addresses.ts';
import type { FailedPhotoRow, PhotoRow } from '../../../library/database/photo-rows.ts';
import { photosOf } from '../../../library/photos/read-photos.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { keepPhotos } from '../../photos/keep-photos.ts';
import { reasonWords, sizeWords } from '../../photos/photo-words.ts';
import { useLive } from '../../live.ts';

export function PhotoFiles({ record }: { record: SavedRecord }) {
  const rows = useLive(() => photosOf(record.id), [record.id]);
  const addresses = photoAddresses(record);
  if (addresses.length === 0 || rows.state !== 'ready') return null;
  const now = rows.value.filter(({ src }) => addresses.includes(src));
  const kept = now.filter((row) => row.state === 'kept');
  const failed = now.filter((row) => row.state === 'failed');
  const waits = now.some(({ state }) => state === 'pending');
  const missing = addresses.length - kept.length;
  return (
    <div class="photo-files">
      <span class="field-label">{t('photosTitle')}</span>
      <p role="status">
        {tn('photosKept', kept.length, { all: addresses.length })}
        {kept.length > 0 && ` · ${sizeWords(sizeOf(kept))}`}
        {waits && ` · ${t('photosFetching')}`}
      </p>
      {failed.length > 0 && <Failures rows={failed} />}
      {missing > 0 && !waits && record.deletedAt === null && (
        <Button size="small" icon="photo" onClick={() => void keepPhotos([record.id])}>
          {failed.length > 0 ? t('photosTryAgain') : t('photosKeep')}
        </Button>
      )}
    </div>
  );
}

function Failures({ rows }: { rows: FailedPhotoRow[] }) {
  return (
    <ul>
      {[...new Set(rows.map(({ reason }) => reason))].map((reason) => (
        <li key={reason}>{reasonWords(reason)}</li>
      ))}
    </ul>
  );
}

const sizeOf = (rows: PhotoRow[]): number => rows.reduce((sum, row) => sum + (row.state === 'kept' ? row.size : 0), 0);
