/** The list of keys, which `?` opens. */
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import { t, type MessageKey } from '../../ui/i18n.ts';

const KEYS: readonly { keys: string; does: MessageKey }[] = [
  { keys: '/', does: 'libraryKeySearch' },
  { keys: '↑ ↓', does: 'libraryKeyMove' },
  { keys: 'Home End', does: 'libraryKeyEnds' },
  { keys: 'Space', does: 'libraryKeySelect' },
  { keys: 'Enter', does: 'libraryKeyOpen' },
  { keys: 'Delete', does: 'libraryKeyDelete' },
  { keys: '?', does: 'libraryKeyList' },
];

export function KeyList() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      const typing = target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
      if (key === '?' && !typing) setOpen(true);
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return (
    <Dialog open={open} title={t('libraryKeys')} onClose={() => setOpen(false)}>
      <dl class="key-list">
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{t(does)}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
