/** The most frequent values of a facet as bars: a table, so that it reads as one; each name is the filter's own link. */
import { useId, useState } from 'preact/hooks';
import type { FacetCount } from '../../../library/search/query/counts.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatNumber, t } from '../../../ui/words/i18n.ts';
import { facetWords } from '../finding/facet-words.ts';
import { addressOf, toggled, type FilterFacet, type Place } from '../place/place.ts';

const FEW = 8;
const MANY = 40;

interface FacetBarsProps {
  at: Place;
  facet: FilterFacet;
  label: string;
  values: readonly FacetCount[];
}

export function FacetBars({ at, facet, label, values }: FacetBarsProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  const chosen = at.filters[facet] ?? [];
  const most = Math.max(...values.map(({ count }) => count), 1);
  return (
    <section class="chart" aria-labelledby={id}>
      <h2 id={id}>{label}</h2>
      <table class="bars">
        <thead class="unseen">
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{t('chartsStories')}</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, all ? MANY : FEW).map(({ value, count }) => (
            <tr key={value} data-chosen={chosen.includes(value)}>
              <th scope="row">
                <a
                  href={addressOf(toggled(at, facet, value))}
                  aria-current={chosen.includes(value) ? 'true' : undefined}
                  dir="auto"
                >
                  {facetWords(facet, value)}
                </a>
              </th>
              <td>
                <span class="bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
                <span class="bar-count">{formatNumber(count)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > FEW && (
        <Button kind="quiet" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('chartsFewer') : t('chartsMore')}
        </Button>
      )}
    </section>
  );
}
