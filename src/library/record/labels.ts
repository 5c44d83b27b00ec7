/** Tags and collections as they are kept: the person's own words, without stray spaces, each once. */

/** Returns the label in Unicode's composed form, spaces trimmed and runs of them made one; empty when nothing is left. */
function cleanLabel(label: string): string {
  return label.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Returns the labels cleaned, in the order given, without empty ones and repetitions (ignoring case). */
export function cleanLabels(labels: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const label of labels.map(cleanLabel)) {
    const key = label.toLowerCase();
    if (label !== '' && !kept.has(key)) kept.set(key, label);
  }
  return [...kept.values()];
}

/**
 * Returns what undoing a change makes of the labels that a record has `now`: those `before` it, apart from what was put on or
 * taken off since, in another window for example.
 */
export function undoneLabels(change: { before: readonly string[]; after: readonly string[] }, now: readonly string[]) {
  const has = (labels: readonly string[]) => {
    const keys = new Set(labels.map((label) => label.toLowerCase()));
    return (label: string) => keys.has(label.toLowerCase());
  };
  const [wasAfter, isNow] = [has(change.after), has(now)];
  const kept = change.before.filter((label) => isNow(label) || !wasAfter(label));
  return cleanLabels([...kept, ...now.filter((label) => !wasAfter(label))]);
}

/** Returns `labels` without those of `remove`, and with those of `add` at the end. */
export function changeLabels(labels: readonly string[], change: { add: string[]; remove: string[] }): string[] {
  const removed = new Set(change.remove.map((label) => cleanLabel(label).toLowerCase()));
  return cleanLabels([...labels.filter((label) => !removed.has(label.toLowerCase())), ...change.add]);
}
