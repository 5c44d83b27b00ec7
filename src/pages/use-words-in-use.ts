/** Shared by pages and not in `ui/`, all of which the popup loads before it shows: this brings the store with it. */
import { useEffect, useState } from 'preact/hooks';
import { wordsInUse } from '../library/reading/labels-in-use.ts';

/** Returns the tags and collections in use, for completing; none until they are read, and where the library can't be. */
export function useWordsInUse(): { tags: string[]; collections: string[] } {
  const [inUse, setInUse] = useState<{ tags: string[]; collections: string[] }>({ tags: [], collections: [] });
  useEffect(() => {
    void wordsInUse().then(setInUse, () => undefined);
  }, []);
  return inUse;
}
