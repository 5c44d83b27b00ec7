/** Fetching one photo: without cookies or referrer, past the browser's cache, with limits on size and time. */
import { imageFile, type ImageFile } from './image-type.ts';
import { leadsInside } from './local-host.ts';
import type { FailReason } from '../database/photo-rows.ts';

/** Bytes. Press photos at full size are below 20 MB. */
export const MAX_SIZE = 25_000_000;
/** Milliseconds. */
const MAX_TIME = 30_000;

/** Formats that all programs can show are preferred to those that are smaller. */
const ACCEPT = 'image/jpeg,image/png,image/gif,image/webp;q=0.9,image/avif;q=0.5';

export type Fetched =
  | ({ outcome: 'fetched'; file: Blob } & ImageFile)
  | { outcome: 'failed'; reason: FailReason }
  /** The caller's signal ended it. */
  | { outcome: 'stopped' };

/**
 * Fetches the photo at `src`, which belongs to the story at `storyUrl`. Never rejects. An address in the local network is
 * fetched only for a story that lies there too.
 */
export async function fetchPhoto(src: string, storyUrl: string, signal: AbortSignal): Promise<Fetched> {
  if (leadsInside(src, storyUrl)) return failed('local-address');
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { accept: ACCEPT },
      signal: AbortSignal.any([signal, AbortSignal.timeout(MAX_TIME)]),
    });
    const refusal = refused(response, storyUrl);
    if (refusal !== null) {
      await response.body?.cancel();
      return failed(refusal);
    }
    const bytes = await readAtMost(response, MAX_SIZE);
    if (bytes === null) return failed('too-large');
    const image = imageFile(bytes);
    return image === null
      ? failed('not-a-photo')
      : { outcome: 'fetched', file: new Blob([bytes], { type: image.type }), ...image };
  } catch {
    return signal.aborted ? { outcome: 'stopped' } : failed('unreachable');
  }
}

const failed = (reason: FailReason): Fetched => ({ outcome: 'failed', reason });

/** Servers that know no better send images as a stream of bytes, or say nothing. */
const PERHAPS_IMAGE = /^(?:image\/|application\/octet-stream|binary\/octet-stream|$)/i;

function refused({ status, ok, url, headers }: Response, storyUrl: string): FailReason | null {
  if (status === 404 || status === 410) return 'gone';
  if (!ok) return 'refused';
  // Where redirects led to.
  if (leadsInside(url, storyUrl)) return 'local-address';
  if (!PERHAPS_IMAGE.test(headers.get('content-type') ?? '')) return 'not-a-photo';
  return Number(headers.get('content-length') ?? 0) > MAX_SIZE ? 'too-large' : null;
}

/** The bytes of the answer; null when there are more than `most`, whatever the server said before. */
async function readAtMost({ body }: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Leaving the loop early cancels the stream.
  for await (const part of body) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
