import { photoUse } from '../../library/photos/read-photos.ts';
import { t } from '../../ui/i18n.ts';
import { useLive } from './live.ts';

interface PhotosChoiceProps {
  chosen: boolean;
  disabled: boolean;
  onChange: (chosen: boolean) => void;
}

/** Whether the kept photo files go with the export; not asked where none are kept. */
export function PhotosChoice({ chosen, disabled, onChange }: PhotosChoiceProps) {
  const use = useLive(() => photoUse(), []);
  if (use.state !== 'ready' || use.value.files === 0) return null;
  return (
    <label class="option-check">
      <input
        type="checkbox"
        checked={chosen}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {t('exportWithPhotos')}
    </label>
  );
}
