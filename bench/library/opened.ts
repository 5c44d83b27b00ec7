/** The library that the benchmark and the kill test work on, in a page of its own. */
import { openLibrary } from '../../src/library/database/db.ts';
import { MIGRATIONS, type Migration } from '../../src/library/database/migrations.ts';

export const NAMES = { library: 'bench', index: 'bench-search' };
/** What a story is saved with, beside itself. */
export const evidence = { fields: {}, dropped: {} };
export const marks = { tags: ['saved'], collections: [], note: '' };

/** Stand for migrations to come, each of which rewrites every record: only so can an upgrade be interrupted. */
function rewriting(until: number): Migration[] {
  const first = (MIGRATIONS.at(-1)?.version ?? 0) + 1;
  return Array.from({ length: until }, (_, n) => ({
    version: first + n,
    stores: {},
    upgrade: async (transaction) => {
      await transaction
        .table('records')
        .toCollection()
        .modify({ 'record.note': `upgrade ${n + 1}` });
    },
  }));
}

/** `?upgrades=2&until=57`: the library with two such migrations, and the number of its last record before the second. */
const parameters = new URLSearchParams(location.search);
export const upgrades = Number(parameters.get('upgrades') ?? 0);
export const upgradedUntil = Number(parameters.get('until') ?? 0);
export const db = openLibrary(NAMES.library, [...MIGRATIONS, ...rewriting(upgrades)]);
