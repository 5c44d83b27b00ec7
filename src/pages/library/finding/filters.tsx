/** What is listed: the shelves, and the values of every facet in what was found, with counts that follow the query. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { collectionsInUse, sourcesInUse, tagsInUse } from '../../../library/reading/labels-in-use.ts';
import type { List } from '../../../library/record/lists.ts';
import { countRecords } from '../../../library/reading/read.ts';
import type { FacetCount } from '../../../library/search/query/counts.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatNumber, t, type MessageKey } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { facetWords, inOrder } from './facet-words.ts';
import type { Listed } from './finding.ts';
import { MoreValues } from './more-values.tsx';
import { useLive } from '../../live.ts';
import { addressOf, changed, toggled, type FilterFacet, type Place, type Shelf, type View } from '../place/place.ts';
import { PlaceLink } from '../place/place-link.tsx';

const SHELVES: readonly { shelf: Shelf; label: MessageKey; list: List }[] = [
  { shelf: 'all', label: 'libraryAll', list: ['all', ''] },
  { shelf: 'articles', label: 'libraryArticles', list: ['kind', 'article'] },
  { shelf: 'captions', label: 'libraryCaptions', list: ['kind', 'caption'] },
  { shelf: 'trash', label: 'libraryTrash', list: ['trash', ''] },
];

const SECTIONS: readonly { facet: FilterFacet; label: MessageKey }[] = [
  { facet: 'collection', label: 'libraryCollections' },
  { facet: 'tag', label: 'libraryTags' },
  { facet: 'source', label: 'librarySources' },
  { facet: 'section', label: 'librarySections' },
  { facet: 'author', label: 'libraryAuthors' },
  { facet: 'agency', label: 'libraryAgencies' },
  { facet: 'photographer', label: 'libraryPhotographers' },
  { facet: 'language', label: 'libraryLanguages' },
  { facet: 'month', label: 'libraryMonths' },
];

/** The facets that are the person's own words, with the view in which they are put in order. */
const ORDERED: Partial<Record<string, { view: View; label: MessageKey }>> = {
  tag: { view: 'tags', label: 'labelsTags' },
  collection: { view: 'collections', label: 'labelsCollections' },
};

/** Values of a facet that are shown at once; the others open on request. */
const FEW = 8;

/** On a narrow screen the facets unfold at a press of a button, which says how many values are chosen. */
export function Filters({ at, facets }: { at: Place; facets: Listed['facets'] }) {
  const [open, setOpen] = useState(false);
  const chosen = Object.values(at.filters).flat().length;
  return (
    <nav class="filters" aria-label={t('libraryFilters')} data-open={open}>
      <ul>
        {SHELVES.map(({ shelf, label, list }) => (
          <ShelfLink key={shelf} at={at} shelf={shelf} label={t(label)} list={list} />
        ))}
      </ul>
      <Button
        kind="quiet"
        size="small"
        icon="chevron"
        class="button filters-switch"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t('libraryNarrow')}
        {chosen > 0 && ` (${formatNumber(chosen)})`}
      </Button>
      {facets === null ? (
        <LabelsInUse at={at} />
      ) : (
        SECTIONS.map((section) => (
          <FacetSection key={section.facet} {...section} at={at} values={facets[section.facet]} />
        ))
      )}
    </nav>
  );
}

/** What IndexedDB's own counters know, where there is no index. */
function LabelsInUse({ at }: { at: Place }) {
  const sections = [
    { facet: 'collection', label: 'libraryCollections', labels: useLive(() => collectionsInUse(), []) },
    { facet: 'tag', label: 'libraryTags', labels: useLive(() => tagsInUse(), []) },
    { facet: 'source', label: 'librarySources', labels: useLive(() => sourcesInUse(), []) },
  ] as const;
  return (
    <>
      {sections.map(({ facet, label, labels }) => {
        const counts = labels.state === 'ready' ? labels.value : [];
        const values = counts
          .filter((used) => used.label !== '')
          .map((used) => ({ value: used.label, count: used.count }));
        return <FacetSection key={facet} facet={facet} label={label} at={at} values={values} />;
      })}
    </>
  );
}

function ShelfLink({ at, shelf, label, list }: { at: Place; shelf: Shelf; label: string; list: List }) {
  const count = useLive(() => countRecords(list), []);
  return (
    <FilterLink
      to={(from) =>
        changed(from, {
          view: from.view === 'charts' && shelf !== 'trash' ? 'charts' : 'list',
          shelf,
          filters: {},
          query: shelf === 'trash' ? '' : from.query,
          open: null,
        })
      }
      current={at.shelf === shelf && (at.view === 'list' || at.view === 'charts')}
      count={count.state === 'ready' ? count.value : 0}
    >
      {label}
    </FilterLink>
  );
}

interface FacetSectionProps {
  facet: FilterFacet;
  label: MessageKey;
  at: Place;
  values: readonly FacetCount[];
}

function FacetSection({ facet, label, at, values }: FacetSectionProps) {
  const [open, setOpen] = useState(false);
  const chosen = at.filters[facet] ?? [];
  // What was chosen stays in sight, also when the query leaves none of it.
  const gone = chosen.filter((value) => !values.some((other) => other.value === value));
  const all = [...gone.map((value) => ({ value, count: 0 })), ...inOrder(facet, values)];
  if (all.length === 0) return null;
  const order = ORDERED[facet];
  const links = (values: readonly FacetCount[]) =>
    values.map(({ value, count }) => (
      <FilterLink key={value} to={(from) => toggled(from, facet, value)} current={chosen.includes(value)} count={count}>
        <span dir="auto">{facetWords(facet, value)}</span>
      </FilterLink>
    ));
  return (
    <section>
      <div class="filters-head">
        <h2>{t(label)}</h2>
        {order && (
          <a
            class="icon-button"
            data-size="small"
            href={addressOf(changed(at, { view: order.view, open: null }))}
            aria-label={t(order.label)}
            title={t(order.label)}
          >
            <Icon name="edit" />
          </a>
        )}
      </div>
      <ul>{links(all.filter(({ value }, place) => place < FEW || (!open && chosen.includes(value))))}</ul>
      {all.length > FEW && (
        <MoreValues
          facet={facet}
          label={t(label)}
          at={at}
          all={all}
          rest={all.slice(FEW)}
          links={links}
          open={open}
          onToggle={setOpen}
        />
      )}
    </section>
  );
}

interface FilterLinkProps {
  to: (at: Place) => Place;
  current: boolean;
  count: number;
  children: ComponentChildren;
}

function FilterLink({ to, current, count, children }: FilterLinkProps) {
  return (
    <li>
      <PlaceLink class="filter" to={to} aria-current={current ? 'true' : undefined}>
        <span class="filter-name">{children}</span>
        {/* The space keeps the number apart where the link is read as one text: “March 2026 3”, not “March 20263”. */}
        <span class="filter-count">{`\u00a0${formatNumber(count)}`}</span>
      </PlaceLink>
    </li>
  );
}
