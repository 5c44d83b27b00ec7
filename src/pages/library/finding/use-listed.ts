/** The list at a place, asked anew when the place, the index or the library changes. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { problemOf } from '../../../library/database/problems.ts';
import { job } from '../actions/bulk.ts';
import { changeNumber, findListed, searchStatus, type Listed } from './finding.ts';
import { useLive, type Live } from '../../live.ts';
import type { Place } from '../place/place.ts';

/** How often a list is asked anew while many changes are on their way, in milliseconds: each time the index looks everything up. */
const MANY_CHANGES = 1_000;

/** Returns the list; while a new one is being found, the one before stays. */
export function useListed(at: Place): Live<Listed> {
  const [listed, setListed] = useState<Live<Listed>>({ state: 'reading' });
  const change = useLive(changeNumber, []);
  const seq = change.state === 'ready' ? change.value : null;
  const status = searchStatus.value;
  const { open: _o, view: _v, ...shown } = at;
  const asked = JSON.stringify(shown);
  /** What was asked last, and when; and when that was asked of which the answer is shown. */
  const last = useRef({ asked: '', at: -Infinity, shown: -Infinity });
  // Asked before the page is drawn, and not after it as an effect would: what the index takes and the drawing overlap.
  useLayoutEffect(() => {
    const busy = status.state === 'building' || job.peek() !== null;
    const wait = busy && last.current.asked === asked ? last.current.at + MANY_CHANGES - performance.now() : 0;
    const find = async () => {
      const began = performance.now();
      last.current = { ...last.current, asked, at: began };
      const isSuperseded = () => last.current.asked !== asked || last.current.shown > began;
      try {
        const found = await findListed(at, status);
        if (found === null || isSuperseded()) return;
        last.current.shown = began;
        // The counts of the list before stay until this one's are there.
        setListed((before) => {
          const facets = found.facets && before.state === 'ready' ? before.value.facets : null;
          return { state: 'ready', value: { ...found, facets } };
        });
        const facets = await found.facets;
        if (facets !== null && !isSuperseded()) setListed({ state: 'ready', value: { ...found, facets } });
      } catch (error) {
        const problem = await problemOf(error);
        if (!isSuperseded()) setListed({ state: 'failed', problem });
      }
    };
    // When the index has taken in what has just changed, its status says so.
    if (wait <= 0) return void find();
    const later = setTimeout(() => void find(), wait);
    return () => clearTimeout(later);
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is the part of `at` that the list depends on
  }, [asked, seq, status]);
  // The benchmark looks for when what was typed shows.
  useEffect(() => {
    if (listed.state !== 'ready') return;
    const mark = listed.value.sort === 'best' ? 'found-shown' : 'list-shown';
    if (performance.getEntriesByName(mark).length === 0) performance.mark(mark);
  }, [listed]);
  return change.state === 'failed' ? change : listed;
}
