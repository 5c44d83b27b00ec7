import type { Photo } from '../../article/article.ts';
import type { SavedArticle } from '../../library/record/record.ts';

/** Returns the photos that the body does not place: those that stand above it (lead) and those below (the others). */
export function unplacedPhotos({ photos, body }: Pick<SavedArticle, 'photos' | 'body'>): {
  above: Photo[];
  below: Photo[];
} {
  const placed = new Set(body.flatMap((block) => (block.type === 'photo' ? [block.photo] : [])));
  const unplaced = photos.filter(({ id }) => !placed.has(id));
  return {
    above: unplaced.filter(({ role }) => role === 'lead'),
    below: unplaced.filter(({ role }) => role !== 'lead'),
  };
}
