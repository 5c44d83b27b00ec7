/** Whether the window has room for one column only. */
import { useEffect, useState } from 'preact/hooks';

/** As the media query in `library.css` has it. */
const NARROW = '(max-width: 46rem)';

/** Returns true on a narrow screen, and follows its width. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const stop = new AbortController();
    const query = matchMedia(NARROW);
    query.addEventListener('change', () => setNarrow(query.matches), { signal: stop.signal });
    // It may have become another between the first drawing and now.
    setNarrow(query.matches);
    return () => stop.abort();
  }, []);
  return isNarrow;
}
