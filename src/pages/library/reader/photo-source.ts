import { useEffect, useState } from 'preact/hooks';
import { leadsInside } from '../../../library/photos/local-host.ts';
import { photoFile } from '../../../library/photos/photo-file.ts';
import { useLive } from '../../live.ts';

/**
 * Returns the address to show a photo of the story at `storyUrl` from: its kept file, else its place on the web; null while that
 * is not known yet, so that the web is not asked in vain, and where there is neither.
 */
export function usePhotoSource(src: string | null, storyUrl: string): string | null {
  const file = useLive(() => (src === null ? Promise.resolve(null) : photoFile(src)), [src]);
  const [kept, setKept] = useState<string | null>(null);
  const blob = file.state === 'ready' ? file.value : null;
  useEffect(() => {
    if (blob === null) return setKept(null);
    const address = URL.createObjectURL(blob);
    setKept(address);
    return () => URL.revokeObjectURL(address);
  }, [blob]);
  if (src === null || file.state === 'reading') return null;
  if (blob !== null) return kept;
  return /^https?:/.test(src) && !leadsInside(src, storyUrl) ? src : null;
}
