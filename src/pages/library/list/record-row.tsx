/** One record of the list: headline, where it was found, and the person's tags. */
import { useComputed } from '@preact/signals';
import { captionWithCredit } from '../../../exports/story/credit-line.ts';
import { damageOf } from '../../../library/record/damaged.ts';
import { TRASH_DAYS } from '../../../library/organising/forget.ts';
import type { SavedRecord, Story } from '../../../library/record/record.ts';
import { storyOf } from '../../../library/record/story-of.ts';
import type { FoundRecord } from '../../../library/search/client.ts';
import { fieldWords } from '../../../ui/words/field-words.ts';
import { formatAgo, formatInstant, t } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { formatNewsDay, formatNewsTime } from '../../../ui/words/news-time.ts';
import { DamagedRow } from '../reader/damaged-record.tsx';
import { MarkedText } from './passage.tsx';
import { changed } from '../place/place.ts';
import { PlaceLink } from '../place/place-link.tsx';
import { detailOf, headlineOf, languageOf, sourceName } from './record-words.ts';
import { selection } from '../actions/selection.ts';

interface RecordRowProps {
  row: FoundRecord;
  /** Its number in all that is listed, and how many there are: `3 of 40`. */
  position: string;
  /** Ticks it or not; with `range` all since the last that was ticked. */
  onTick: (range: boolean) => void;
}

export function RecordRow({ row, position, onTick }: RecordRowProps) {
  return damageOf(row.record) === null ? (
    <SoundRow row={row} position={position} onTick={onTick} />
  ) : (
    <DamagedRow record={row.record} onTick={onTick} />
  );
}

function SoundRow({ row, position, onTick }: RecordRowProps) {
  const { record, passages } = row;
  const inHeadline = passages.find(({ column }) => column === 'headline');
  const elsewhere = passages.find(({ column }) => column !== 'headline');
  const headline = headlineOf(record);
  const ticked = useComputed(() => selection.value.has(record.id)).value;
  return (
    <li class="record" data-ticked={ticked}>
      <input
        type="checkbox"
        aria-label={t('librarySelect', { headline })}
        checked={ticked}
        onClick={(event) => onTick(event.shiftKey)}
      />
      <div class="record-text">
        <p class="record-source">
          <span>{sourceName(record)}</span>
          <Published story={storyOf(record)} />
          {record.kind === 'caption' && (
            <span class="record-kind">
              <Icon name="photo" size={14} /> {t('libraryCaption')}
            </span>
          )}
        </p>
        <PlaceLink
          class="record-headline"
          dir="auto"
          // The arrows go from headline to headline, past the boxes.
          aria-description={ticked ? `${t('libraryTicked')}, ${position}` : position}
          to={(at) => changed(at, { open: record.id })}
        >
          <span lang={languageOf(record) ?? undefined}>
            {record.kind === 'caption' ? (
              captionWithCredit(record.photo) || headline
            ) : inHeadline ? (
              <MarkedText {...inHeadline} />
            ) : (
              headline
            )}
          </span>
        </PlaceLink>
        <p class="record-detail" dir="auto" lang={languageOf(record) ?? undefined}>
          {elsewhere ? <MarkedText {...elsewhere} /> : detailOf(record)}
        </p>
        <p class="record-marks">
          <Time record={record} />
          {record.tags.map((tag) => (
            <PlaceLink
              key={tag}
              class="record-tag"
              dir="auto"
              to={(at) => changed(at, { shelf: 'all', open: null, filters: { tag: [tag] } })}
            >
              {tag}
            </PlaceLink>
          ))}
        </p>
      </div>
    </li>
  );
}

/** The story's day; the time stands in its title. */
function Published({ story: { publishedAt } }: { story: Story }) {
  if (publishedAt === null) return null;
  return (
    <time dateTime={publishedAt.iso} title={`${fieldWords('publishedAt')}: ${formatNewsTime(publishedAt)}`}>
      {formatNewsDay(publishedAt)}
    </time>
  );
}

const DAY = 86_400_000;

/** When it was saved; in the trash when it was deleted, and when it goes for good. */
function Time({ record: { savedAt, deletedAt } }: { record: SavedRecord }) {
  const instant = deletedAt ?? savedAt;
  return (
    <time dateTime={instant} title={formatInstant(instant)}>
      {deletedAt === null
        ? t('librarySavedAgo', { ago: formatAgo(savedAt) })
        : t('libraryDeletedAgo', {
            ago: formatAgo(deletedAt),
            until: formatInstant(Date.parse(deletedAt) + TRASH_DAYS * DAY, { dateStyle: 'medium' }),
          })}
    </time>
  );
}
