/** The values of a facet after the first few, with a box to find one, also among those that the list does not show. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { MOST_VALUES, type FacetCount } from '../../../library/search/query/counts.ts';
import { fold } from '../../../library/search/words/fold.ts';
import { t } from '../../../ui/words/i18n.ts';
import type { FilterFacet, Place } from '../place/place.ts';
import { facetWords, inOrder } from './facet-words.ts';
import { findValues } from './finding.ts';

/** So many can be looked through by eye. */
const FIND_FROM = 20;

interface FindableProps {
  facet: FilterFacet;
  label: string;
  at: Place;
  all: readonly FacetCount[];
  /** Those of `all` that are not shown yet. */
  rest: readonly FacetCount[];
  links: (values: readonly FacetCount[]) => ComponentChildren;
}

interface MoreValuesProps extends FindableProps {
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** What opens on request is drawn only then: of nine facets together, it would be most of the page. */
export function MoreValues({ open, onToggle, rest, ...shown }: MoreValuesProps) {
  return (
    <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{t('libraryMoreValues', { count: rest.length })}</summary>
      {open && (shown.all.length < FIND_FROM ? <ul>{shown.links(rest)}</ul> : <Findable {...shown} rest={rest} />)}
    </details>
  );
}

function Findable({ facet, label, at, all, rest, links }: FindableProps) {
  const [typed, setTyped] = useState('');
  const like = typed.trim();
  const isCut = facet !== 'month' && all.length >= MOST_VALUES;
  const found = useFound(at, facet, isCut ? like : '');
  const letters = fold(like);
  const shown =
    like === '' ? rest : (found ?? all.filter(({ value }) => fold(facetWords(facet, value)).includes(letters)));
  const box = t('libraryFindValue', { list: label });
  return (
    <>
      <input
        class="filters-find"
        type="search"
        dir="auto"
        aria-label={box}
        placeholder={box}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="filters-note" role="status">
        {like !== '' && shown.length === 0 && t('libraryNoValue', { text: like })}
        {like === '' && isCut && t('libraryMostFrequent', { count: all.length })}
      </p>
      <ul>{links(like === '' ? shown : inOrder(facet, shown))}</ul>
    </>
  );
}

/** What the index has for these letters; null until it has answered, and where nothing is asked. */
function useFound(at: Place, facet: FilterFacet, like: string): readonly FacetCount[] | null {
  const { open: _o, view: _v, page: _p, ...listed } = at;
  const asked = JSON.stringify({ listed, like });
  const [answer, setAnswer] = useState<{ asked: string; values: readonly FacetCount[] } | null>(null);
  useEffect(() => {
    if (like === '') return;
    const left = new AbortController();
    const find = async () => {
      const values = await findValues(at, facet, like);
      if (!left.signal.aborted && values !== null) setAnswer({ asked, values });
    };
    void find();
    return () => left.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is the part of `at` that the values depend on
  }, [asked]);
  return answer?.asked === asked ? answer.values : null;
}
