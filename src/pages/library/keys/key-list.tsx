/** The list of keys, which `?` opens, or a button for whoever has switched such keys off. */
import { signal } from '@preact/signals';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, type MessageKey } from '../../../ui/words/i18n.ts';
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
  { keys: 'Ctrl + Enter', does: 'libraryKeySave' },
  { keys: 'Delete', does: 'libraryKeyDelete' },
  { keys: 'Ctrl + Z', does: 'libraryKeyUndo' },
  { keys: '?', does: 'libraryKeyList' },
];

const shown = signal(false);

/** Shows the list over the page. */
export function showKeys(): void {
  shown.value = true;
}

export function KeyList() {
  useSingleKey('?', showKeys);
  return (
    <Dialog open={shown.value} title={t('libraryKeys')} onClose={() => (shown.value = false)}>
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
