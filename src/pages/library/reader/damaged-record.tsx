/** A record that no longer fits the schema: shown as what it is, with what can be saved of it and how to mend it. */
import { webAddress } from '../../../exports/story/story-tree.ts';
import { downloadFile } from '../../../exports/files/to-file.ts';
import { damageOf, nameOfDamaged } from '../../../library/record/damaged.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { Message } from '../../../ui/components/notices/message.tsx';
import { deleteRecords } from '../actions/actions.ts';
import { addressOf, changed, go, place } from '../place/place.ts';
import { selection } from '../actions/selection.ts';
import { WebLink } from './story-body.tsx';

interface DamagedRowProps {
  record: SavedRecord;
  onTick: (range: boolean) => void;
}

/** Its line in the list: it is opened, ticked and deleted as any other. */
export function DamagedRow({ record, onTick }: DamagedRowProps) {
  const name = nameOfDamaged(record);
  const ticked = selection.value.has(record.id);
  return (
    <li class="record" data-ticked={ticked}>
      <input
        type="checkbox"
        aria-label={t('librarySelect', { headline: name })}
        checked={ticked}
        onClick={(event) => onTick(event.shiftKey)}
      />
      <div class="record-text">
        <p class="record-source">
          <span class="record-kind">
            <Icon name="warning" size={14} /> {t('damagedBadge')}
          </span>
        </p>
        <a class="record-headline" dir="auto" href={addressOf(changed(place.value, { open: record.id }))}>
          {name}
        </a>
      </div>
    </li>
  );
}

/** It, opened. */
export function DamagedRecord({ record }: { record: SavedRecord }) {
  const address = addressOfDamaged(record);
  const remove = () => {
    go({ open: null });
    void deleteRecords([record.id]);
  };
  return (
    <div class="damaged">
      <h2 dir="auto">{nameOfDamaged(record)}</h2>
      <div role="alert">
        <Message kind="bad">
          <p>{t('damagedSay')}</p>
          <p>{t('damagedDo')}</p>
          <p>
            <code dir="ltr">{damageOf(record)}</code>
          </p>
        </Message>
      </div>
      <p class="damaged-actions">
        <Button icon="download" onClick={() => saveRaw(record)}>
          {t('damagedSave')}
        </Button>{' '}
        <Button icon="delete" onClick={remove}>
          {t('libraryDelete')}
        </Button>
      </p>
      {address !== null && (
        <p>
          <WebLink address={address}>{t('openPage')}</WebLink>
        </p>
      )}
    </div>
  );
}

function addressOfDamaged(record: SavedRecord): string | null {
  const { canonicalUrl, url }: Record<string, unknown> = { ...record };
  const told = [canonicalUrl, url].find((address) => typeof address === 'string');
  return typeof told === 'string' ? webAddress(told) : null;
}

function saveRaw(record: SavedRecord): void {
  const text = `${JSON.stringify({ reason: damageOf(record), data: record }, null, 2)}\n`;
  downloadFile(new Blob([text], { type: 'application/json' }), `cutline-damaged-${record.id.slice(0, 8)}.json`);
}
