/** The way from the library to Cutline's other pages. */
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';

export function OtherPages() {
  return (
    <>
      <a class="icon-button" href="../queue/index.html" aria-label={t('queueTitle')} title={t('queueTitle')}>
        <Icon name="tabs" />
      </a>
      <a class="icon-button" href="../options/index.html" aria-label={t('optionsTitle')} title={t('optionsTitle')}>
        <Icon name="settings" />
      </a>
      <a class="icon-button" href="../help/index.html" aria-label={t('helpTitle')} title={t('helpTitle')}>
        <Icon name="info" />
      </a>
    </>
  );
}
