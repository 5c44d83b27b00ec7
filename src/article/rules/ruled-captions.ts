/** Captions and credits that a rule points at: each goes to the photo that it stands with. */
import type { PrintedPhoto } from '../galley.ts';
import { printedCredit } from '../layout/credits/credit.ts';
import type { PhotoReading } from '../layout/photos/photos.ts';
import type { Page } from '../page.ts';
import type { Found, RulesFound } from './read-rules.ts';
import { taken } from './taken.ts';

interface Captioned extends Pick<PhotoReading, 'captionBlocks' | 'element' | 'where'> {
  photo: Pick<PrintedPhoto, 'caption' | 'credit'>;
}

/** Returns the photos with what the rules say of them; a photo near which a rule finds nothing stays as it was read. */
export function withRuledCaptions<T extends Captioned>(photos: T[], page: Page, { found, unmatched }: RulesFound): T[] {
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
function ownersOf<T extends Captioned>({ elements }: Found, photos: readonly T[]): Map<T, Element> {
  const owners = new Map<T, Element>();
  for (const element of elements) {
    const owner = ownerOf(element, photos);
    if (owner && !owners.has(owner)) owners.set(owner, element);
  }
  return owners;
}

function ownerOf<T extends Captioned>(element: Element, photos: readonly T[]): T | null {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const around = box;
    const inside = photos.filter((photo) => around.contains(photo.element));
    if (inside.length > 0) return inside.findLast((photo) => isBefore(photo.element, element)) ?? inside[0] ?? null;
  }
  return null;
}

const isBefore = (photo: Element, element: Element): boolean =>
  (photo.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function withPart<T extends Captioned>(
  reading: T,
  field: 'caption' | 'credit',
  element: Element,
  { where }: Found,
  page: Page,
): T {
  const take = / (@\S+)$/.exec(where)?.[1] as `@${string}` | undefined;
  const text = taken(element, take ?? 'text');
  if (text === '') return reading;
  const { photo } = reading;
  const changed =
    field === 'caption' ? { ...photo, caption: text } : { ...photo, credit: printedCredit(text) ?? photo.credit };
  const own = page.blocks
    .filter(({ nodes }) => nodes.every((node) => element.contains(node)))
    .map(({ index }) => index);
  return { ...reading, photo: changed, captionBlocks: [...new Set([...reading.captionBlocks, ...own])], where };
}
