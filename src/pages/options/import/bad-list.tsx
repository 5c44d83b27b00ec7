/** Everything that cannot be taken in, each with its place and the reason; a long list can be kept as a file. */
import { downloadFile } from '../../../exports/files/to-file.ts';
import type { BadItem } from '../../../imports/format.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { reasonWords, spotWords } from './import-words.ts';

/** More than a person scrolls through. */
const SHOWN = 200;

export function BadList({ items, count }: { items: readonly BadItem[]; count: number }) {
  return (
    <div class="import-bad">
      <h3>
        <Icon name="warning" /> {tn('importBad', count)}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
      <ol tabIndex={0} aria-label={tn('importBad', count)}>
        {items.slice(0, SHOWN).map((item, index) => (
          <li key={index}>
            <span class="import-spot">{spotWords(item)}</span> {reasonWords(item)}
            {item.detail !== '' && <code dir="auto">{item.detail.slice(0, 200)}</code>}
          </li>
        ))}
      </ol>
      {count > SHOWN && <p>{tn('importBadMore', count - SHOWN)}</p>}
      <Button size="small" icon="download" onClick={() => saveList(items)}>
        {t('importBadSave')}
      </Button>
    </div>
  );
}

function saveList(items: readonly BadItem[]): void {
  const lines = items.map((item) => [spotWords(item), reasonWords(item), item.detail].join('\t'));
  downloadFile(new Blob([`${lines.join('\n')}\n`], { type: 'text/plain' }), 'cutline-import-problems.txt');
}
