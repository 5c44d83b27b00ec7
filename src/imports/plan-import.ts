/** What an import would do: everything is read and checked, and nothing is written. */
import { library, type LibraryDb } from '../library/database/db.ts';
import { foresee, previewImport, type Foresight } from '../library/merging/foresee-import.ts';
import { addCounts, noCounts, type ImportCounts } from '../library/merging/import-counts.ts';
import type { ImportLine } from '../exports/formats/records/cutline-file.ts';
import type { BadItem } from './format.ts';
import { inBatches, type Importing } from './import-batches.ts';
import { originOf, type ImportEntry } from './registry.ts';

export interface ImportPlan extends ImportCounts {
  /** Each format that was found, with how many records are of it. */
  formats: { format: ImportEntry; records: number }[];
  /** The first records that would be added or changed. */
  first: ImportLine[];
  /** What cannot be taken in: the first of them, and how many there are. */
  bad: BadItem[];
  badCount: number;
}

/** As many as a person looks at. */
const FIRST = 5;
/** A file that is all wrong must not fill the memory with what is wrong. */
const MOST_BAD = 10_000;

/** Reads all files to their ends and returns what importing them would do. Rejects as the library does, or when it is stopped. */
export function planImport(
  files: readonly File[],
  importing: Importing,
  db: LibraryDb = library(),
): Promise<ImportPlan> {
  return foresee((foresight) => lookThrough(files, importing, foresight, db));
}

async function lookThrough(
  files: readonly File[],
  importing: Importing,
  foresight: Foresight,
  db: LibraryDb,
): Promise<ImportPlan> {
  const plan: ImportPlan = { ...noCounts(), formats: [], first: [], bad: [], badCount: 0 };
  const onBad = (item: BadItem) => {
    plan.badCount++;
    if (plan.bad.length < MOST_BAD) plan.bad.push(item);
  };
  await inBatches(files, { ...importing, onBad }, async (lines, format) => {
    const known = plan.formats.find((found) => found.format === format);
    const records = lines.filter(({ kind }) => kind !== 'revision');
    if (known) known.records += records.length;
    else plan.formats.push({ format, records: records.length });
    const { news, ...counts } = await previewImport({ lines, origin: originOf(format) }, foresight, db);
    const first = news.filter(({ kind }) => kind !== 'revision');
    plan.first.push(...first.slice(0, FIRST - plan.first.length));
    addCounts(plan, counts);
  });
  return plan;
}
