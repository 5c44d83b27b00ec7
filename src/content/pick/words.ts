/** Texts of the picker about an element. */

/** Returns the text with its `{slots}` filled from `values`. */
export function say(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}

/** Returns the element as a web page's author would name it: `h1.title-detail`. */
export function tagOf(element: Element): string {
  // Not `element.id`: a form may have a field of that name.
  const named = element.getAttribute('id');
  const id = named ? `#${named}` : '';
  const classes = [...element.classList].slice(0, 3).map((name) => `.${name}`);
  return shortened(element.localName + id + classes.join(''), 80);
}

/** Returns the text, cut to `length` UTF-16 units with `…` at the end where it is longer; a character is never split. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
