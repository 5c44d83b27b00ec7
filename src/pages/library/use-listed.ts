/** The list at a place, asked anew when the place, the index or the library changes. */
import { useEffect, useState } from 'preact/hooks';
import { problemOf } from '../../library/problems.ts';
import { changeNumber, findListed, searchStatus, type Listed } from './finding.ts';
import { useLive, type Live } from './live.ts';
import type { Place } from './place.ts';

/** The index takes in a change a moment after the library has it, in milliseconds. */
const INDEX_LAG = 200;

/** Returns the list; while a new one is being found, the one before stays. */
export function useListed(at: Place): Live<Listed> {
  const [listed, setListed] = useState<Live<Listed>>({ state: 'reading' });
  const change = useLive(changeNumber, []);
  const seq = change.state === 'ready' ? change.value : null;
  const status = searchStatus.value;
  const { open: _o, view: _v, ...shown } = at;
  const asked = JSON.stringify(shown);
  useEffect(() => {
    let superseded = false;
    const find = async () => {
      try {
        const found = await findListed(at, status);
        if (found === null || superseded) return;
        // The counts of the list before stay until this one's are there.
        setListed((before) => {
          const facets = found.facets && before.state === 'ready' ? before.value.facets : null;
          return { state: 'ready', value: { ...found, facets } };
        });
        const facets = await found.facets;
        if (facets !== null && !superseded) setListed({ state: 'ready', value: { ...found, facets } });
      } catch (error) {
        const problem = await problemOf(error);
        if (!superseded) setListed({ state: 'failed', problem });
      }
    };
    void find();
    // What has just changed in the library may not have been in the index yet.
    const again = setTimeout(() => void find(), INDEX_LAG);
    return () => {
      superseded = true;
      clearTimeout(again);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` is the part of `at` that the list depends on
  }, [asked, seq, status]);
  return change.state === 'failed' ? change : listed;
}
