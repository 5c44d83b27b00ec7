/** For tests: photos made on the spot, and a web that has them. */
import type { Photo } from '../../article/article.ts';
import type { Fetched } from './fetch-photo.ts';
import { imageFile } from './image-type.ts';
import type { Keeping } from './keep-pending.ts';

/** Returns a picture of the browser's own making, another one for each `shade`. */
export async function picture(shade = 0, type = 'image/png', width = 40, height = 30): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The test needs a canvas.');
  context.fillStyle = `rgb(${shade} ${shade} 120)`;
  context.fillRect(0, 0, width, height);
  return await canvas.convertToBlob({ type });
}

/** Returns a photo of a story, at this address. */
export function photoAt(src: string, changes: Partial<Photo> = {}): Photo {
  const nothing = { width: null, height: null, alt: null, caption: null, credit: null };
  return { id: src, src, ...nothing, role: 'body', ...changes };
}

/** A web of these files by address; what is not among them is gone. `asked` collects what was fetched. */
export function web(files: Record<string, Blob>, asked: string[] = []): Keeping {
  return {
    fetchPhoto: async (src): Promise<Fetched> => {
      asked.push(src);
      const file = files[src];
      if (file === undefined) return { outcome: 'failed', reason: 'gone' };
      const image = imageFile(new Uint8Array(await file.arrayBuffer()));
      return image ? { outcome: 'fetched', file, ...image } : { outcome: 'failed', reason: 'not-a-photo' };
    },
    mayFetch: () => Promise.resolve(true),
    isOnline: () => true,
    signal: new AbortController().signal,
  };
}
