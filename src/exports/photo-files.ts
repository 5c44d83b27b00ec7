/** Returns a path within an archive as an address: a file name may hold what means something else in one. */
export function relativeAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

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
