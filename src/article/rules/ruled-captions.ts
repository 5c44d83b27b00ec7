/** Captions and credits that a rule points at: each goes to the photo that it stands with. */
import { parseCredit } from '../layout/credit.ts';
import type { PhotoReading } from '../layout/photos.ts';
import type { Page } from '../page.ts';
import type { Found, RulesFound } from './read-rules.ts';
import { taken } from './taken.ts';

/** Returns the photos with what the rules say of them; a photo near which a rule finds nothing stays as it was read. */
export function withRuledCaptions(
  photos: PhotoReading[],
  page: Page,
  { found, unmatched }: RulesFound,
): PhotoReading[] {
  let readings = photos;
  for (const field of ['caption', 'credit'] as const) {
    const match = found.get(field);
    if (!match) continue;
    const owners = ownersOf(match, readings);
    if (owners.size === 0) unmatched.add(field);
    readings = readings.map((reading) => {
      const element = owners.get(reading);
      return element ? withPart(reading, field, element, match, page) : reading;
    });
  }
  return readings;
}

/** An element is the photo's with which it shares the smallest box; in a box with several photos, the last before it. */
function ownersOf({ elements }: Found, photos: readonly PhotoReading[]): Map<PhotoReading, Element> {
  const owners = new Map<PhotoReading, Element>();
  for (const element of elements) {
    const owner = ownerOf(element, photos);
    if (owner && !owners.has(owner)) owners.set(owner, element);
  }
  return owners;
}

function ownerOf(element: Element, photos: readonly PhotoReading[]): PhotoReading | null {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const around = box;
    const inside = photos.filter((photo) => around.contains(photo.element));
    if (inside.length > 0) return inside.findLast((photo) => isBefore(photo.element, element)) ?? inside[0] ?? null;
  }
  return null;
}

const isBefore = (photo: Element, element: Element): boolean =>
  (photo.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function withPart(
  reading: PhotoReading,
  field: 'caption' | 'credit',
  element: Element,
  { where }: Found,
  page: Page,
): PhotoReading {
  const take = / (@\S+)$/.exec(where)?.[1] as `@${string}` | undefined;
  const text = taken(element, take ?? 'text');
  if (text === '') return reading;
  const { photo } = reading;
  const changed =
    field === 'caption' ? { ...photo, caption: text } : { ...photo, credit: parseCredit(text) ?? photo.credit };
  const own = page.blocks
    .filter(({ nodes }) => nodes.every((node) => element.contains(node)))
    .map(({ index }) => index);
  return { ...reading, photo: changed, captionBlocks: [...new Set([...reading.captionBlocks, ...own])], where };
}
