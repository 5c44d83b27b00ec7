import { useEffect, useState } from 'preact/hooks';
import { isFromFile } from '../../../library/photos/local-from-file.ts';
import { isLocalAddress, leadsInside } from '../../../library/photos/local-host.ts';
import { photoFile } from '../../../library/photos/photo-file.ts';
import { useLive } from '../../live.ts';

/** Whose photo is shown: the record's, of the story at `url`. */
export interface PhotoOwner {
  recordId: string;
  url: string;
}

/**
 * Returns the address to show a photo from: its kept file, else its place on the web; null while that is not known yet, so that
 * the web is not asked in vain, and where there is neither.
 */
export function usePhotoSource(src: string | null, { recordId, url }: PhotoOwner): string | null {
  const known = useLive(() => whatIsKnown(src, recordId), [src, recordId]);
  const [kept, setKept] = useState<string | null>(null);
  // While the next answer is awaited, the last one is of another photo.
  const isReading = known.state === 'reading' || (known.state === 'ready' && known.value.src !== src);
  const blob = known.state === 'ready' && !isReading ? known.value.file : null;
  useEffect(() => {
    if (blob === null) return setKept(null);
    const address = URL.createObjectURL(blob);
    setKept(address);
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  if (src === null || isReading) return null;
  if (blob !== null) return kept;
  const fromFile = known.state === 'ready' ? known.value.fromFile : isLocalAddress(src);
  return /^https?:/.test(src) && !fromFile && !leadsInside(src, url) ? src : null;
}

async function whatIsKnown(src: string | null, recordId: string) {
  if (src === null) return { src, file: null, fromFile: false };
  const [file, fromFile] = await Promise.all([photoFile(src), isFromFile([recordId, src])]);
  return { src, file, fromFile };
}
