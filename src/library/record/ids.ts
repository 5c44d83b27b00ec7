/** The ids of records: derived from what is saved, so that saving it again finds it, on any machine. */
import type { CapturedPhoto, Story } from './record.ts';

/** Half of a SHA-256: two of a hundred million stories share one with a chance of 1 in 10²². */
const ID_BYTES = 16;

/** Returns the id of the story at `canonicalUrl`: 32 hex digits. */
export function articleId(canonicalUrl: string): Promise<string> {
  return digest(['article', canonicalUrl]);
}

/**
 * Returns the id of a captured caption: 32 hex digits. The words are part of it, so that a caption that was rewritten
 * is a second record beside the first, which stays as it was.
 */
export function captionId(photo: CapturedPhoto, story: Story): Promise<string> {
  return digest(['caption', story.canonicalUrl, photo.src, photo.caption, photo.credit?.raw ?? null]);
}

async function digest(parts: (string | null)[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(bytes, 0, ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
