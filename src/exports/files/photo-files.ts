/** Where the file of the photo with this address lies beside the export; null when it is not there. */
export type PhotoPath = (src: string) => string | null;

/** An export without an archive around it has no files beside it. */
export const NO_FILES: PhotoPath = () => null;

/** Returns a path within an archive as an address: a file name may hold what means something else in one, or in Markdown. */
export function relativeAddress(path: string): string {
  return path.split('/').map(encodePart).join('/');
}

const encodePart = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** Returns the usual file name extension for an image's type; `bin` for one that is not known. */
export function photoExtension({ type }: Pick<Blob, 'type'>): string {
  return EXTENSIONS[type] ?? 'bin';
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};
