/** What follows the library in the background, told after each write: the buttons of open tabs, for one. */

const followers = new Set<() => Promise<void>>();
let last: Promise<unknown> = Promise.resolve();
let isDue = false;

/** Has `look` called after writes that may have added records or taken some away; call it when the background starts. */
export function followLibrary(look: () => Promise<void>): void {
  followers.add(look);
}

/** Tells those who follow: call it after such a write, also when it stopped half way. */
export function libraryChanged(): void {
  // An import writes often: what was told of and has not begun will see all of it.
  if (isDue) return;
  isDue = true;
  last = last.then(() => {
    isDue = false;
    // What goes wrong there is the look of a button, and the next write has it looked at again.
    return Promise.allSettled([...followers].map((look) => look()));
  });
}
