/** Which records are ticked. Kept while the list is filtered or paged; forgotten with the page. */
import { signal } from '@preact/signals';

export const selection = signal<ReadonlySet<string>>(new Set());

/** The one ticked last, from which a range begins. */
let last: string | null = null;

/** Ticks the record, or takes the tick away. */
export function toggleSelected(id: string): void {
  const next = new Set(selection.peek());
  if (!next.delete(id)) next.add(id);
  last = id;
  selection.value = next;
}

/** Ticks all records from the one ticked last to this one, as they stand in `shown`; without one there, this one alone. */
export function tickUpTo(id: string, shown: readonly string[]): void {
  const from = last === null ? -1 : shown.indexOf(last);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return toggleSelected(id);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  last = id;
  selection.value = new Set([...selection.peek(), ...range]);
}

/** Ticks all these records, and no others. */
export function selectOnly(ids: Iterable<string>): void {
  selection.value = new Set(ids);
}
