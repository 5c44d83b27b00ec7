/** From the pieces that a format writes to a file in the person's downloads folder. */
import { stageFile, type StagedFile } from './staged-file.ts';

/** Characters that are held as loose pieces before they become part of the file. */
const FOLD_AT = 1_000_000;
/** Bytes up to which a file is put together in memory; a larger one goes to the disk while it is made. */
const IN_MEMORY = 16_000_000;

/**
 * Returns all pieces as one file of the media type `type`: a large one stands on the disk, not in memory. Rejects as the
 * pieces do, and with `QuotaExceededError` when the disk is full; what was written until then is removed.
 */
export async function gatherFile(
  pieces: AsyncIterable<string | Uint8Array>,
  type: string,
  inMemory = IN_MEMORY,
): Promise<Blob> {
  let folded = new Blob([]);
  let staged: StagedFile | null = null;
  try {
    for await (const chunk of chunksOf(pieces)) {
      folded = new Blob([folded, chunk]);
      if (staged === null && folded.size > inMemory) staged = await stageFile();
      if (staged === null) continue;
      await staged.write(folded);
      folded = new Blob([]);
    }
    if (staged === null) return new Blob([folded], { type });
    const file = await staged.finish();
    return file.slice(0, file.size, type);
  } catch (error) {
    await staged?.discard();
    throw error;
  }
}

async function* chunksOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Blob> {
  let loose: BlobPart[] = [];
  let size = 0;
  for await (const piece of pieces) {
    loose.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
    size += piece.length;
    if (size < FOLD_AT) continue;
    yield new Blob(loose);
    loose = [];
    size = 0;
  }
  yield new Blob(loose);
}

/** How long the browser may take to begin reading the file, in milliseconds. */
const KEEP_ADDRESS = 60_000;

/** Hands the file to the browser as a download. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS);
}
