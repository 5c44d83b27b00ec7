/** The list. Arrows go from headline to headline, Space ticks, Enter opens, Delete moves to the trash. */
import type { FoundRecord } from '../../library/search/client.ts';
import { captionWithCredit } from '../../exports/credit-line.ts';
import { formatAgo, formatInstant, t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { deleteRecords } from './actions.ts';
import { MarkedText } from './passage.tsx';
import { addressOf, place } from './place.ts';
import { detailOf, headlineOf, languageOf, sourceName } from './record-words.ts';
import { selection, toggleSelected } from './selection.ts';

export function RecordList({ rows }: { rows: readonly FoundRecord[] }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const link = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.record-headline') : null;
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...document.querySelectorAll<HTMLElement>('.record-headline')];
    const at = links.indexOf(link);
    const id = rows[at]?.record.id;
    if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') links[at - 1]?.focus();
    else if (event.key === 'Home') links[0]?.focus();
    else if (event.key === 'End') links.at(-1)?.focus();
    else if (event.key === ' ' && id !== undefined) toggleSelected(id);
    else if (event.key === 'Delete' && id !== undefined && place.peek().shelf !== 'trash') {
      (links[at + 1] ?? links[at - 1])?.focus();
      void deleteRecords([id]);
    } else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the links inside
    <ul class="records" aria-label={t('libraryRecords')} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <RecordRow key={row.record.id} row={row} />
      ))}
    </ul>
  );
}

function RecordRow({ row }: { row: FoundRecord }) {
  const { record, passages } = row;
  const inHeadline = passages.find(({ column }) => column === 'headline');
  const elsewhere = passages.find(({ column }) => column !== 'headline');
  const headline = headlineOf(record);
  const ticked = selection.value.has(record.id);
  return (
    <li class="record" data-ticked={ticked}>
      <input
        type="checkbox"
        aria-label={t('librarySelect', { headline })}
        checked={ticked}
        onChange={() => toggleSelected(record.id)}
      />
      <div class="record-text">
        <p class="record-source">
          <span>{sourceName(record)}</span>
          {record.kind === 'caption' && (
            <span class="record-kind">
              <Icon name="photo" size={14} /> {t('libraryCaption')}
            </span>
          )}
        </p>
        <a
          class="record-headline"
          dir="auto"
          lang={languageOf(record) ?? undefined}
          href={addressOf({ ...place.value, open: record.id })}
        >
          {record.kind === 'caption' ? (
            captionWithCredit(record.photo) || headline
          ) : inHeadline ? (
            <MarkedText {...inHeadline} />
          ) : (
            headline
          )}
        </a>
        <p class="record-detail" dir="auto">
          {elsewhere ? <MarkedText {...elsewhere} /> : detailOf(record)}
        </p>
        <p class="record-marks">
          <time dateTime={record.savedAt} title={formatInstant(record.savedAt)}>
            {t('librarySavedAgo', { ago: formatAgo(record.savedAt) })}
          </time>
          {record.tags.map((tag) => (
            <a
              key={tag}
              class="record-tag"
              dir="auto"
              href={addressOf({ ...place.value, shelf: 'all', open: null, filters: { tag: [tag] } })}
            >
              {tag}
            </a>
          ))}
        </p>
      </div>
    </li>
  );
}
