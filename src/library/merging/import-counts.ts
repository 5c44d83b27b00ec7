/** What an import does, or would do, in numbers. */
export interface ImportCounts {
  /** Records that were not in the library, or in its trash. */
  added: number;
  /** Records that were there and were changed. */
  changed: number;
  /** Records that were there and stay as they are. */
  same: number;
  /** Earlier states that were added. */
  revisions: number;
  /** Earlier states whose article neither came nor is in the library. */
  orphans: number;
}

/** Returns counts of nothing, to add to. */
export function noCounts(): ImportCounts {
  return { added: 0, changed: 0, same: 0, revisions: 0, orphans: 0 };
}

/** Adds the counts to the sum. */
export function addCounts(sum: ImportCounts, counts: ImportCounts): void {
  for (const name of ['added', 'changed', 'same', 'revisions', 'orphans'] as const) sum[name] += counts[name];
}
