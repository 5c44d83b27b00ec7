/** The paper's own name behind a caption, in brackets or after a dash: whose the picture is, told only by knowing the site's names. */
import type { PrintedPhoto } from '../../galley.ts';
import { fold } from '../../text/text.ts';

/** `The pier at dawn (Harbour Courier)`, `The pier at dawn.—Courier` */
const BEHIND = /\s*(?:[(（]([^()（）]{3,40})[)）]|(?<=[.!?…।۔"”])\s*[—–]\s*([^—–]{3,40}?))[.।۔]?$/u;

/** Returns the photo with such a name as its credit. `site`: folded names by which the page's site calls itself. */
export function withOutletCredit(photo: PrintedPhoto, site: ReadonlySet<string>): PrintedPhoto {
  const { caption, credit } = photo;
  const found = credit === null && caption !== null ? BEHIND.exec(caption) : null;
  const raw = found?.[1] ?? found?.[2] ?? '';
  if (!caption || !found || found.index === 0 || !site.has(fold(raw))) return photo;
  return { ...photo, caption: caption.slice(0, found.index), credit: { raw, kind: 'photo' } };
}
