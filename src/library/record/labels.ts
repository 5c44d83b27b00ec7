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

/** Returns `labels` without those of `remove`, and with those of `add` at the end. */
export function changeLabels(labels: readonly string[], change: { add: string[]; remove: string[] }): string[] {
  const removed = new Set(change.remove.map((label) => cleanLabel(label).toLowerCase()));
  return cleanLabels([...labels.filter((label) => !removed.has(label.toLowerCase())), ...change.add]);
}
