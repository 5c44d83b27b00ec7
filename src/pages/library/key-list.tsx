/** The list of keys, which `?` opens. */
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.tsx';
import { t, type MessageKey } from '../../ui/i18n.ts';
import { useSingleKey } from './single-key.ts';

const KEYS: readonly { keys: string; does: MessageKey }[] = [
  { keys: '/', does: 'libraryKeySearch' },
  { keys: '↑ ↓', does: 'libraryKeyMove' },
  { keys: 'Home End', does: 'libraryKeyEnds' },
  { keys: 'Page Up, Page Down', does: 'libraryKeyPage' },
  { keys: 'Space', does: 'libraryKeySelect' },
  { keys: 'Shift + Space', does: 'libraryKeySelectRange' },
  { keys: 'Enter', does: 'libraryKeyOpen' },
  { keys: 'Escape', does: 'libraryKeyBack' },
  { keys: 'Delete', does: 'libraryKeyDelete' },
  { keys: 'Ctrl + Z', does: 'libraryKeyUndo' },
  { keys: '?', does: 'libraryKeyList' },
];

export function KeyList() {
  const [open, setOpen] = useState(false);
  useSingleKey('?', () => setOpen(true));
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
