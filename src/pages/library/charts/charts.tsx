/** What was found, counted: over time, and by source, section, author, agency, tag and language. A click filters. */
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from '../../../library/database/problems.ts';
import type { DayCount } from '../../../library/search/query/select.ts';
import { t, type MessageKey } from '../../../ui/words/i18n.ts';
import { findDays, searchStatus, type Listed } from '../finding/finding.ts';
import type { Live } from '../../live.ts';
import type { FilterFacet, Place } from '../place/place.ts';
import './charts.css';
import { FacetBars } from './facet-bars.tsx';
import { TimeChart } from './time-chart.tsx';

const CHARTS: readonly { facet: FilterFacet; label: MessageKey }[] = [
  { facet: 'source', label: 'chartsBySource' },
  { facet: 'section', label: 'chartsBySection' },
  { facet: 'author', label: 'chartsByAuthor' },
  { facet: 'agency', label: 'chartsByAgency' },
  { facet: 'tag', label: 'chartsByTag' },
  { facet: 'language', label: 'chartsByLanguage' },
];

export interface ChartsProps {
  at: Place;
  listed: Listed;
}

export function Charts({ at, listed }: ChartsProps) {
  const days = useDays(at, listed);
  if (listed.facets === null) return <p class="library-empty">{t('chartsNeedIndex')}</p>;
  const { facets } = listed;
  return (
    <div class="charts">
      {days.state === 'ready' && days.value !== null && days.value.length > 0 && (
        <TimeChart at={at} days={days.value} />
      )}
      {CHARTS.filter(({ facet }) => facets[facet].length > 0).map(({ facet, label }) => (
        <FacetBars key={facet} at={at} facet={facet} label={t(label)} values={facets[facet]} />
      ))}
    </div>
  );
}

/** The days of what is listed; they follow it, so they are asked for whenever it has been asked for. */
function useDays(at: Place, listed: Listed): Live<DayCount[] | null> {
  const [days, setDays] = useState<Live<DayCount[] | null>>({ state: 'reading' });
  useEffect(() => {
    let superseded = false;
    const ask = async (): Promise<Live<DayCount[] | null>> => {
      try {
        return { state: 'ready', value: await findDays(at, searchStatus.peek()) };
      } catch (error) {
        return { state: 'failed', problem: await problemOf(error) };
      }
    };
    void ask().then((answer) => superseded || setDays(answer));
    return () => {
      superseded = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- a new answer for the list is made whenever the place changes
  }, [listed.rows]);
  return days;
}
