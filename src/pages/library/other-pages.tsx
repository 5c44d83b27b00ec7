/** The way from the library to Cutline's other pages. */
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';

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
        <Icon name="help" />
      </a>
    </>
  );
}

/** Keeps the focus on the link that has it when the links change their place: it is another element there. */
export function useFocusMoved(isNarrow: boolean): void {
  // Asked while rendering: afterwards the link that had it is gone.
  const focused = document.activeElement?.matches(LINK) ? document.activeElement.getAttribute('href') : null;
  useLayoutEffect(() => {
    if (focused === null) return;
    const links = [...document.querySelectorAll<HTMLElement>(LINK)];
    links.find((link) => link.getAttribute('href') === focused)?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when they have changed their place
  }, [isNarrow]);
}

const LINK = '.library-head > a';
