import { photoUse } from '../../../library/photos/read-photos.ts';
import { t } from '../../../ui/words/i18n.ts';
import { useLive } from '../../live.ts';
import { OptionCheck } from './option-check.tsx';

interface PhotosChoiceProps {
  chosen: boolean;
  disabled: boolean;
  onChange: (chosen: boolean) => void;
}

/** Whether the kept photo files go with the export; not asked where none are kept. */
export function PhotosChoice(choice: PhotosChoiceProps) {
  const use = useLive(() => photoUse(), []);
  if (use.state !== 'ready' || use.value.files === 0) return null;
  return <OptionCheck label={t('exportWithPhotos')} {...choice} />;
}
