/** What the errors mean that come of using the index: a full disk, a damaged file, or neither. */
import { isStorageFull } from '../../database/problems.ts';
import { isRoomLow } from '../../database/room.ts';

/** SQLite's codes for files that cannot be written, for no space, and for files that cannot be opened. */
const PERHAPS_FULL = new Set([10, 13, 14]);

/** What comes of a transaction that SQLite has undone by itself, as it does on a full disk: the reason is lost on the way. */
const UNDONE = 'cannot rollback - no transaction is active';

/** Whether a full disk is what an error comes from: one of SQLite's that tells of files, or one of the library. */
export async function comesFromFullDisk(error: unknown): Promise<boolean> {
  if (!(error instanceof Error) || !('resultCode' in error)) return await isStorageFull(error);
  const { resultCode, message } = error;
  return (PERHAPS_FULL.has(Number(resultCode) & 0xff) || message.includes(UNDONE)) && (await isRoomLow());
}

/** SQLite's codes for no space, no memory and in use: the file itself is sound. */
const NOT_DAMAGE = new Set([5, 6, 7, 13]);

/** Whether an error says that the index is damaged; bytes that are no piece of it are a RangeError, no dictionary a SyntaxError. */
export function isDamage(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof SyntaxError) return true;
  if (!(error instanceof Error) || !('resultCode' in error)) return false;
  return !NOT_DAMAGE.has(Number(error.resultCode) & 0xff);
}
