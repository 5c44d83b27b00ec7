/**
 * Restoring a backup. It merges: nothing that is in the library is deleted or overwritten, and doing it again, after an
 * interruption or not, goes on where it stopped. What it would do is planned first, by which the whole file is checked.
 */
import type { ImportLine } from '../../exports/cutline-file.ts';
import type { ToBackground } from '../../messages/to-background.ts';
import { done, type Reply } from '../../messages/wire.ts';
import { library, type LibraryDb } from '../db.ts';
import { noCounts, previewImport, type ImportCounts } from '../import-records.ts';
import { toBase64 } from '../photos/base64.ts';
import type { KeptPhoto } from '../photos/photo-rows.ts';
import type { Backup } from './open-backup.ts';

export interface RestoreCounts extends ImportCounts {
  /** Photos whose file the library did not have. */
  photos: number;
}

export interface RestorePlan extends RestoreCounts {
  /** Records that were damaged when the backup was made: they are in the file, but cannot be restored. */
  damaged: number;
  /** Photos whose file in the backup is missing or damaged. */
  damagedPhotos: number;
}

export interface Restoring {
  signal: AbortSignal;
  /** Called with the share that is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** How the background is asked: it answers when a batch is on the disk. */
export interface Senders {
  importRecords: (request: ToBackground['importRecords']['request']) => Promise<Reply<ImportCounts>>;
  importPhotos: (request: ToBackground['importPhotos']['request']) => Promise<Reply<{ kept: number }>>;
}

/** Lines that go to the background at a time: about half a megabyte. */
const LINES = 50;
/** Bytes of photo files in one message; a message may have 64 MB, and Base64 takes a third more. */
const PHOTO_BYTES = 8_000_000;
const PHOTOS = 50;

/** Reads and checks the whole backup and returns what restoring it would change. Writes nothing. */
export async function planRestore(
  backup: Backup,
  restoring: Restoring,
  db: LibraryDb = library(),
): Promise<RestorePlan> {
  const plan: RestorePlan = { ...noCounts(), photos: 0, damaged: 0, damagedPhotos: 0 };
  const coming = new Set<string>();
  const ids = new Set<string>();
  const progress = progressOver(backup, restoring);
  await inBatches(backup, progress, async (lines, damaged) => {
    plan.damaged += damaged;
    for (const line of lines) if (line.kind !== 'revision') ids.add(line.id);
    add(plan, await previewImport(lines, coming, db));
  });
  for await (const photo of backup.photos()) {
    progress.read(photo.size);
    if (await isKept(photo, db)) continue;
    if (!ids.has(photo.recordId) && (await db.records.get(photo.recordId)) === undefined) continue;
    plan[(await backup.photoFile(photo)) === null ? 'damagedPhotos' : 'photos']++;
  }
  restoring.onProgress(1);
  return plan;
}

/**
 * Takes the backup into the library. Plan it first. Returns what was done, or the first problem; what was taken in before
 * it stays. Rejects when it is stopped.
 */
export async function restoreBackup(
  backup: Backup,
  senders: Senders,
  restoring: Restoring,
  db: LibraryDb = library(),
): Promise<Reply<RestoreCounts>> {
  const counts: RestoreCounts = { ...noCounts(), photos: 0 };
  const progress = progressOver(backup, restoring);
  let failure: Reply<never> | null = null;
  await inBatches(backup, progress, async (lines) => {
    if (failure !== null || lines.length === 0) return;
    const reply = await senders.importRecords({ lines });
    if (reply.ok) add(counts, reply.value);
    else failure = reply;
  });
  if (failure !== null) return failure;
  for await (const photos of photoBatches(backup, progress, db)) {
    const reply = await senders.importPhotos({ photos });
    if (!reply.ok) return reply;
    counts.photos += reply.value.kept;
  }
  restoring.onProgress(1);
  return done(counts);
}

type Progress = ReturnType<typeof progressOver>;

function progressOver({ size }: Backup, { signal, onProgress }: Restoring) {
  let read = 0;
  return {
    read: (bytes: number) => {
      signal.throwIfAborted();
      read += bytes;
      onProgress(Math.min(1, read / Math.max(size, 1)));
    },
  };
}

async function inBatches(
  backup: Backup,
  progress: Progress,
  act: (lines: ImportLine[], damaged: number) => Promise<void>,
): Promise<void> {
  let lines: ImportLine[] = [];
  let damaged = 0;
  let before = 0;
  for await (const { line, read } of backup.records()) {
    if (line.kind === 'damaged') damaged++;
    else lines.push(line);
    if (lines.length < LINES) continue;
    await act(lines, damaged);
    progress.read(read - before);
    before = read;
    lines = [];
    damaged = 0;
  }
  await act(lines, damaged);
  progress.read(0);
}

/** The photos that the library lacks and the backup has, with their files where the library has no such file. */
async function* photoBatches(backup: Backup, progress: Progress, db: LibraryDb) {
  let batch: ToBackground['importPhotos']['request']['photos'] = [];
  let bytes = 0;
  for await (const photo of backup.photos()) {
    progress.read(photo.size);
    if (await isKept(photo, db)) continue;
    const hasFile = (await db.photoFiles.where('hash').equals(photo.hash).count()) > 0;
    const file = hasFile ? null : await backup.photoFile(photo);
    if (!hasFile && file === null) continue;
    batch.push({ ...photo, bytes: file === null ? null : await toBase64(file) });
    bytes += file?.size ?? 0;
    if (bytes < PHOTO_BYTES && batch.length < PHOTOS) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function isKept({ recordId, src }: KeptPhoto, db: LibraryDb): Promise<boolean> {
  return (await db.photos.get([recordId, src]))?.state === 'kept';
}

function add(sum: ImportCounts, counts: ImportCounts): void {
  for (const name of ['added', 'changed', 'same', 'revisions', 'orphans'] as const) sum[name] += counts[name];
}
