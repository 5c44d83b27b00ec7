/** Which records are ticked. Kept while the list is filtered or paged; forgotten with the page. */
import { signal } from '@preact/signals';

export const selection = signal<ReadonlySet<string>>(new Set());

/** Ticks the record, or takes the tick away. */
export function toggleSelected(id: string): void {
  const next = new Set(selection.peek());
  if (!next.delete(id)) next.add(id);
  selection.value = next;
}

/** Ticks all these records, and no others. */
export function selectOnly(ids: Iterable<string>): void {
  selection.value = new Set(ids);
}
