/** Saving waits for a field whose text can't be read: without it what the person typed there would be lost. */
import { t } from '../words/i18n.ts';
import { showToast } from '../components/notices/toast.tsx';

/** Puts the caret into the first field whose text can't be read, says so, and returns true; false when all can be read. */
export function focusUnreadableField(): boolean {
  const broken = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (broken === null) return false;
  broken.focus();
  showToast({ kind: 'bad', text: t('popupMendFirst') });
  return true;
}
