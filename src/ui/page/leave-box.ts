/** Committing what stands in a text box by the program, as a person does who goes on to the next. */

/**
 * Leaves the text box that has the focus, so that what was typed is committed, and waits until what is wrong with it is
 * shown. A button that is pressed by voice, or by a screen reader, leaves the focus where it was. Returns what goes back
 * to the box, if the focus is nowhere else.
 */
export async function leaveBox(): Promise<() => void> {
  const box = document.activeElement;
  if (!(box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement)) return () => undefined;
  box.blur();
  await new Promise((shown) => setTimeout(shown));
  return () => document.activeElement === document.body && box.focus();
}
