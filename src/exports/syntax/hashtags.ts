/**
 * Tags as Obsidian takes them: letters, digits, `_`, `-`, `/` for one within another, and small pictures; no blank, and not
 * digits alone. A person's own tags may be any words, and stand beside them where they differ.
 */

const NOT_IN_TAG = /[^\p{L}\p{M}\p{N}\p{So}_/-]+/gu;

/** Returns the tag with a hyphen for what may not be in one, `_` before digits alone; empty when nothing of it may be. */
export function hashtag(tag: string): string {
  const joined = tag.replace(NOT_IN_TAG, '-').replace(/^-+|-+$/g, '');
  return /^\d+$/.test(joined) ? `_${joined}` : joined;
}

/** Returns the tags so written, each once: case tells none from another there. */
export function hashtags(tags: readonly string[]): string[] {
  const written = tags.map(hashtag).filter((tag) => tag !== '');
  const keys = written.map((tag) => tag.toLowerCase());
  return written.filter((_tag, at) => keys.indexOf(keys[at] ?? '') === at);
}

/**
 * Returns the person's own tags again: `written` as the note has them now, `names` as they were when it was written. What was
 * added to the note or taken from it since then is added or gone; a name that no tag can be made of stays.
 */
export function tagsOfNote(written: readonly string[], names: readonly string[]): string[] {
  const named = Map.groupBy(names, (name) => hashtag(name).toLowerCase());
  return [...written.flatMap((tag) => named.get(tag.toLowerCase()) ?? [tag]), ...(named.get('') ?? [])];
}
