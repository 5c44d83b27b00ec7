/** Filtering and counting: one loop over the hits. */
import { pieceOf, PIECE_SIZE, type Piece, type Times } from '../index/columns.ts';
import type { Dictionary } from '../index/dictionary.ts';

/**
 * One condition on the facets: a record must have one of `codes`. A condition that the person clicked together (`facet`
 * is its number) does not narrow the counts of its own facet, so that the other choices stay in sight.
 */
export interface Condition {
  codes: readonly number[];
  facet: number | null;
}

export interface Selection {
  conditions: readonly Condition[];
  /** Codes that a record must not have. */
  without: readonly number[];
  /** Days since 1970: the first that counts, the first that no longer does. */
  from: number;
  until: number;
}

export interface Selected {
  /** By record number: 1 when it is selected. */
  chosen: Uint8Array;
  total: number;
  /** By code: how many records have the value. */
  counts: Uint32Array;
}

/** What is known of all records, in pieces. */
export interface Columns {
  times: readonly Times[];
  pieces: readonly Piece[];
  dictionary: Dictionary;
}

/** Conditions are bits of a number; a query with more of them is not one that anybody types. */
const MAX_CONDITIONS = 30;
const EXCLUDED = 1 << 30;

/**
 * Returns which of the hits fit the selection, and how many of them have each value. `hits` has a 1 for each hit by
 * record number, or is null when everything is one.
 */
export function select(columns: Columns, hits: Uint8Array | null, selection: Selection): Selected {
  const { times, pieces, dictionary } = columns;
  const { from, until } = selection;
  const conditions = selection.conditions.slice(0, MAX_CONDITIONS);
  const flags = flagsOf(dictionary, conditions, selection.without);
  const needed = (1 << conditions.length) - 1;
  const counts = new Uint32Array(dictionary.values.length);
  const chosen = new Uint8Array(pieces.length * PIECE_SIZE);
  const facetOf = Uint8Array.from(dictionary.facets);
  let total = 0;
  for (let number = 1; number < chosen.length; number++) {
    const piece = pieces[pieceOf(number)];
    const place = number & (PIECE_SIZE - 1);
    if (piece === undefined || Number.isNaN(times[pieceOf(number)]?.[place]) || (hits && hits[number] !== 1)) continue;
    const day = piece.day[place] ?? 0;
    if (day < from || day >= until) continue;
    const start = piece.start[place] ?? 0;
    const end = piece.start[place + 1] ?? 0;
    let seen = 0;
    for (let at = start; at < end; at++) seen |= flags[piece.codes[at] ?? 0] ?? 0;
    if (seen & EXCLUDED) continue;
    const missing = needed & ~seen;
    if (missing === 0) {
      chosen[number] = 1;
      total++;
      for (let at = start; at < end; at++) increment(counts, piece.codes[at]);
    } else if ((missing & (missing - 1)) === 0) {
      const facet = conditions[31 - Math.clz32(missing)]?.facet ?? null;
      if (facet === null) continue;
      for (let at = start; at < end; at++)
        if (facetOf[piece.codes[at] ?? 0] === facet) increment(counts, piece.codes[at]);
    }
  }
  return { chosen, total, counts };
}

/** A day, `2026-03-02`, and how many records are dated of it. */
export type DayCount = [day: string, count: number];

const DAY = 86_400_000;

/** Returns how many of the chosen records are dated of each day that has any, the first day first. */
export function countDays(pieces: readonly Piece[], chosen: Uint8Array): DayCount[] {
  const counts = new Map<number, number>();
  for (let number = 1; number < chosen.length; number++) {
    if (chosen[number] !== 1) continue;
    const day = pieces[pieceOf(number)]?.day[number & (PIECE_SIZE - 1)] ?? 0;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .map(([day, count]) => [new Date(day * DAY).toISOString().slice(0, 10), count]);
}

function increment(counts: Uint32Array, code = 0): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

/** By code: the bits of the conditions that it fulfils. */
function flagsOf(dictionary: Dictionary, conditions: readonly Condition[], without: readonly number[]): Int32Array {
  const flags = new Int32Array(dictionary.values.length);
  for (const [bit, { codes }] of conditions.entries()) {
    for (const code of codes) flags[code] = (flags[code] ?? 0) | (1 << bit);
  }
  for (const code of without) flags[code] = (flags[code] ?? 0) | EXCLUDED;
  return flags;
}
