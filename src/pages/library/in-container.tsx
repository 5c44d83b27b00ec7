/** Says that the library stands in a container of Firefox's, where a page has a store of its own, which is empty. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser/browser.ts';
import { Button } from '../../ui/components/button.tsx';
import { Message } from '../../ui/components/notices/message.tsx';
import { openBeside } from '../../ui/page/open-beside.ts';
import { t } from '../../ui/words/i18n.ts';

/** Nothing outside of containers. */
export function InContainer() {
  const [isThere, setThere] = useState(false);
  useEffect(() => void isInContainer().then(setThere), []);
  if (!isThere) return null;
  return (
    <Message kind="warn">
      <p>{t('libraryInContainer')}</p>
      <Button size="small" onClick={() => void openBeside(location.href, { active: true })}>
        {t('libraryOutOfContainer')}
      </Button>
    </Message>
  );
}

/** Other browsers know no containers, and tell of none. */
async function isInContainer(): Promise<boolean> {
  const tab = await browser.tabs.getCurrent();
  return tab?.cookieStoreId?.startsWith('firefox-container-') ?? false;
}
