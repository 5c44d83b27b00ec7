/**
 * What stands behind a caption's last words and is none of them, which the page's script can't tell: the paper's own name,
 * who took the picture, where only the whole story shows that it is nobody in it, and whose the rights are.
 */
import type { PrintedCredit } from '../../article.ts';
import type { PrintedPhoto } from '../../galley.ts';
import { isInstitution } from '../../layout/credits/credit-libraries.ts';
import { markerAtStart } from '../../layout/credits/credit-markers.ts';
import { isNoName } from '../../layout/credits/no-name.ts';
import { rightsIn } from '../../layout/credits/rights.ts';
import { isNameLike } from '../../layout/name-like.ts';
import { fold } from '../../text/text.ts';
import { isPlaceOrDesk } from '../topics/section-or-place.ts';

/** `The pier at dawn (Harbour Courier)`, `The pier at dawn.—Courier` */
const BEHIND = /\s*(?:[(（]([^()（）]{3,40})[)）]|(?<=[.!?…।۔"”])\s*[—–]?\s*([^—–.!?…।۔]{3,40}?))[.।۔]?$/u;
/** `জোয়ারে ঘাট। —নিজস্ব চিত্র`: no more than what kind of picture it is, set apart as a name is. */
const SET_APART = /^\s*[—–]/;
/** `The pier at dawn. (Ann Lowe)`; without the stop it may be who is meant: `The winner and her mother (Ann Lowe)`. */
const BRACKETED = /(?<=[.!?…]["”»’]?)\s*\(([^()\d]{5,40})\)\.?$/u;
/** `The pier at dawn. ANN LOWE` */
const CAPITALS = /(?<=(?:\p{Ll}|["”»’)])[.!?…]["”»’]?)\s(\p{Lu}[\p{Lu}.’'-]*(?:\s\p{Lu}[\p{Lu}.’'-]*){1,3})$/u;

/**
 * Returns the photo with such a name as its credit. `site`: folded names by which the page's site calls itself; `told`: the
 * story's text in small letters.
 */
export function withToldCredit(photo: PrintedPhoto, site: ReadonlySet<string>, told: string): PrintedPhoto {
  const printed = photo.caption ?? '';
  const caption = printed.slice(0, printed.length - rightsIn(printed).length) || null;
  const end = caption?.slice(-LONGEST) ?? '';
  const found = photo.credit ? null : creditIn(end, site, told);
  if (!caption || !found) return caption === photo.caption ? photo : { ...photo, caption };
  const { raw, kind, index } = found;
  return { ...photo, caption: caption.slice(0, index - end.length), credit: { raw, kind } };
}

/** Letters at a caption's end in which such a name stands. */
const LONGEST = 120;

function creditIn(
  caption: string,
  site: ReadonlySet<string>,
  told: string,
): (PrintedCredit & { index: number }) | null {
  const behind = BEHIND.exec(caption);
  const outlet = behind?.[1] ?? behind?.[2] ?? '';
  if (behind && behind.index > 0) {
    const marker = markerAtStart(outlet);
    const isKind = SET_APART.test(behind[0]) && marker?.end === outlet.length;
    if (isKind || site.has(fold(outlet))) return { raw: outlet, kind: marker?.kind ?? 'photo', index: behind.index };
  }
  const named = BRACKETED.exec(caption) ?? CAPITALS.exec(caption);
  const raw = named?.[1] ?? '';
  return named && isPhotographer(raw, told) ? { raw, kind: 'photo', index: named.index } : null;
}

/** Whether words can be a person's name, of whom the story does not speak. */
function isPhotographer(name: string, told: string): boolean {
  const words = name.split(' ');
  return (
    words.length > 1 &&
    isNameLike(name, 4) &&
    !words.some(isNoName) &&
    !isInstitution(name) &&
    !isPlaceOrDesk(name) &&
    !told.includes(words.at(-1)?.toLowerCase() ?? '')
  );
}
