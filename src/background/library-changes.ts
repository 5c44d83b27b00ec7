/** Tells those who follow the library, such as the buttons of open tabs, after writes that add or remove records. */

const followers = new Set<() => Promise<void>>();
let last: Promise<unknown> = Promise.resolve();
let isDue = false;

/** Calls `look` after writes that may have added or removed records. Register it when the background starts. */
export function followLibrary(look: () => Promise<void>): void {
  followers.add(look);
}

/** Call it after such a write, even one that failed half way. */
export function libraryChanged(): void {
  // An import writes many times: a round that has not begun yet will see all of it.
  if (isDue) return;
  isDue = true;
  last = last.then(() => {
    isDue = false;
    // A failure costs a button's appearance only, and the next write tries again.
    return Promise.allSettled([...followers].map((look) => look()));
  });
}
