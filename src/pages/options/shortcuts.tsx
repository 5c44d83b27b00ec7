import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../messages/browser/browser.ts';
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import type { Change } from './change.ts';

interface Shortcut {
  name: string;
  /** As the browser prints it, in the person's language. */
  keys: string;
}

/** The keyboard shortcuts as they are set, and the way to where the browser lets the person change them. */
export function Shortcuts({ singleKeys, onChange }: { singleKeys: boolean; onChange: Change }) {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    void browser.commands.getAll().then((commands) =>
      setShortcuts(
        commands.map(({ name, description, shortcut }) => ({
          name: name === '_execute_action' || !description ? t('optionsShortcutPopup') : description,
          keys: shortcut ?? '',
        })),
      ),
    );
  }, []);
  return (
    <section>
      <h2>{t('optionsShortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? t('optionsShortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={() => void changeShortcuts()}>
        {t('optionsShortcutsChange')}
      </Button>
      <label class="option-check">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onChange({ singleKeys: event.currentTarget.checked })}
        />
        <span>{t('optionsSingleKeys')}</span>
      </label>
    </section>
  );
}

/** Firefox has a call for it (137 and later); in Chromium it is a page of the browser's. */
async function changeShortcuts(): Promise<void> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
