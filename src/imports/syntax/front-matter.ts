/** A note's front matter, whatever stands in it: only texts, numbers and lists of them are taken. */
import type { Author } from '../../article/article.ts';
import { text } from '../records/imported-article.ts';
import type { PhotoClipping } from '../records/imported-caption.ts';

export interface FrontMatter {
  /** The first of these names that has a value, as text; empty when none has. */
  first: (...names: string[]) => string;
  /** All values of these names; a text with commas is a list, as Obsidian reads it. */
  all: (...names: string[]) => string[];
  /** The first of these names that has a value; the first of all when none has. */
  named: (...names: string[]) => string;
  /** The photos that Cutline's own notes describe. */
  photos: PhotoClipping[];
  /** What Cutline's own notes say of authors beside their names. */
  authorDetails: Author[];
}

/** Returns the front matter of what was parsed, or null when that is no list of names and values. */
export function frontMatterOf(value: unknown): FrontMatter | null {
  if (!isObject(value)) return null;
  const texts = (name: string) => textsOf(value[name]);
  const named = (...names: string[]) => names.find((name) => texts(name).length > 0) ?? names[0] ?? '';
  const { photos, authorDetails } = value;
  return {
    named,
    first: (...names) => texts(named(...names))[0] ?? '',
    all: (...names) => {
      const found = value[named(...names)];
      return typeof found === 'string' ? found.split(',').map((part) => part.trim()) : textsOf(found);
    },
    photos: Array.isArray(photos) ? photos.filter(isObject).map(photoOf) : [],
    authorDetails: Array.isArray(authorDetails) ? authorDetails.filter(isObject).map(authorOf) : [],
  };
}

function photoOf(photo: Record<string, unknown>): PhotoClipping {
  const first = (name: string) => textsOf(photo[name])[0] ?? '';
  return {
    src: first('src'),
    caption: first('caption'),
    credit: first('credit'),
    photographers: textsOf(photo['photographer']),
    agencies: textsOf(photo['agency']),
    alt: first('alt'),
    kind: first('creditKind'),
    role: first('role'),
    width: first('width'),
    height: first('height'),
  };
}

function authorOf(author: Record<string, unknown>): Author {
  const first = (name: string) => text(textsOf(author[name])[0]);
  const kind = (['staff', 'agency'] as const).find((word) => word === author['kind']) ?? 'person';
  return { name: first('name') ?? '', role: first('role'), outlet: first('outlet'), url: first('url'), kind };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
