/** The credit that a gallery gives to all its photos. */
import type { TextPhoto, TextStory } from '../../text-page.ts';
import type { Placed } from './body-tree.ts';

/**
 * `Photos: Ann Fell` below a gallery is read as the last picture's: where that has no caption with it, and none of those
 * beside it has a credit, it is the credit of all.
 */
export function withSharedCredits(
  photos: readonly TextPhoto[],
  placed: readonly Placed[],
  { body }: TextStory,
): TextPhoto[] {
  const places = new Map(
    placed.flatMap(({ node, beforeBlock }) => (node.type === 'photo' ? [[node.photo, beforeBlock]] : [])),
  );
  const isParted = (a: TextPhoto, b: TextPhoto): boolean => {
    const [from = 0, to = 0] = [places.get(a.photo.id), places.get(b.photo.id)];
    return body.some((index) => index >= from && index < to);
  };
  const shared = [...photos];
  for (let at = photos.length - 1; at > 0; at -= 1) {
    const last = photos[at];
    if (!last || last.photo.role !== 'gallery' || last.photo.caption !== null || !last.photo.credit) continue;
    for (let before = at - 1, next = last; before >= 0; before -= 1) {
      const other = photos[before];
      if (!other || other.photo.role !== 'gallery' || other.photo.credit || isParted(other, next)) break;
      shared[before] = { ...other, photo: { ...other.photo, credit: last.photo.credit } };
      next = other;
    }
  }
  return shared;
}
