/** From the pieces that a format writes to a file in the person's downloads folder. */

/** Pieces are folded into a Blob by the megabyte: browsers keep large Blobs on disk, strings in memory. */
const FOLD_AT = 4_000_000;

/** Returns all pieces as one file of the media type `type`. Rejects as the pieces do. */
export async function gatherFile(pieces: AsyncIterable<string | Uint8Array>, type: string): Promise<Blob> {
  let folded = new Blob([], { type });
  let loose: BlobPart[] = [];
  let size = 0;
  for await (const piece of pieces) {
    loose.push(typeof piece === 'string' ? piece : new Uint8Array(piece));
    size += piece.length;
    if (size < FOLD_AT) continue;
    folded = new Blob([folded, ...loose], { type });
    loose = [];
    size = 0;
  }
  return new Blob([folded, ...loose], { type });
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
