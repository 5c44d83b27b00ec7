import type { Piece } from './columns.ts';
import type { Dictionary } from './dictionary.ts';

/** What records are filtered and counted by, as far as it has been read from the index. */
export interface FacetColumns {
  dictionary: Dictionary;
  /** How many values of the dictionary are stored. */
  stored: number;
  /** Those that have been read, from the first on. */
  pieces: Piece[];
}
