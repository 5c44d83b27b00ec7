/** What is listed: the shelves, and the tags, collections and sources in use. */
import type { ComponentChildren } from 'preact';
import { collectionsInUse, sourcesInUse, tagsInUse, type LabelCount } from '../../library/labels-in-use.ts';
import { countRecords } from '../../library/read.ts';
import type { List } from '../../library/lists.ts';
import { formatNumber, t, type MessageKey } from '../../ui/i18n.ts';
import { useLive } from './live.ts';
import { addressOf, type Place, type Shelf } from './place.ts';

const SHELVES: readonly { shelf: Shelf; label: MessageKey; list: List }[] = [
  { shelf: 'all', label: 'libraryAll', list: ['all', ''] },
  { shelf: 'articles', label: 'libraryArticles', list: ['kind', 'article'] },
  { shelf: 'captions', label: 'libraryCaptions', list: ['kind', 'caption'] },
  { shelf: 'trash', label: 'libraryTrash', list: ['trash', ''] },
];

/** A long list of words is cut: what is used least is found by search. */
const MOST = 30;

export function Filters({ at }: { at: Place }) {
  const tags = useLive(() => tagsInUse(), []);
  const collections = useLive(() => collectionsInUse(), []);
  const sources = useLive(() => sourcesInUse(), []);
  return (
    <nav class="filters" aria-label={t('libraryFilters')}>
      <ul>
        {SHELVES.map(({ shelf, label, list }) => (
          <ShelfLink key={shelf} at={at} shelf={shelf} label={t(label)} list={list} />
        ))}
      </ul>
      <Labels title={t('libraryCollections')} name="collection" at={at} labels={collections} />
      <Labels title={t('libraryTags')} name="tag" at={at} labels={tags} />
      <Labels title={t('librarySources')} name="source" at={at} labels={sources} />
    </nav>
  );
}

function ShelfLink({ at, shelf, label, list }: { at: Place; shelf: Shelf; label: string; list: List }) {
  const count = useLive(() => countRecords(list), []);
  const current = at.shelf === shelf && at.tag === null && at.collection === null && at.source === null;
  const to: Place = { shelf, tag: null, collection: null, source: null, open: null };
  return (
    <FilterLink to={to} current={current} count={count.state === 'ready' ? count.value : 0}>
      {label}
    </FilterLink>
  );
}

interface LabelsProps {
  title: string;
  name: 'tag' | 'collection' | 'source';
  at: Place;
  labels: ReturnType<typeof useLive<LabelCount[]>>;
}

function Labels({ title, name, at, labels }: LabelsProps) {
  const all = labels.state === 'ready' ? labels.value.filter(({ label }) => label !== '') : [];
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {all.slice(0, MOST).map(({ label, count }) => {
          const current = at[name] === label;
          // The chosen word leads back to the list without it.
          const shelf = at.shelf === 'trash' ? 'all' : at.shelf;
          return (
            <FilterLink
              key={label}
              to={{ ...at, shelf, open: null, [name]: current ? null : label }}
              current={current}
              count={count}
            >
              <span dir="auto">{label}</span>
            </FilterLink>
          );
        })}
      </ul>
    </section>
  );
}

interface FilterLinkProps {
  to: Place;
  current: boolean;
  count: number;
  children: ComponentChildren;
}

function FilterLink({ to, current, count, children }: FilterLinkProps) {
  return (
    <li>
      <a class="filter" href={addressOf(to)} aria-current={current ? 'true' : undefined}>
        <span class="filter-name">{children}</span>
        <span class="filter-count">{formatNumber(count)}</span>
      </a>
    </li>
  );
}
