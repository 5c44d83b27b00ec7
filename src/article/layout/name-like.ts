/** Telling names from sentences by their letters alone, in any language. */
import { shapeOf } from '../text/characters.ts';

/** Only names: every word has a capital or is a particle, at most `most` words. */
export function isNameLike(text: string, most: number): boolean {
  const words = text
    .replace(ON_SITE, ' ')
    .split(/[\s/／|,;()&·–-]+/u)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= most &&
    words.every((word) => /^[Ax0@©]|^a+A/.test(shapeOf(word)) || isParticle(word))
  );
}

/** `Ann Fell on Unsplash`: where people offer pictures of theirs. */
const ON_SITE = / on (?=Unsplash|Pexels|Pixabay|Flickr)/;

const PARTICLES = new Set(
  (
    'of de da di du par del della der den van von vom zu la le al el bin ibn dos das do y e et og och en and und và via for ' +
    'für dpa apa imago images picture alliance photo photos sport pool getty istock stock'
  ).split(' '),
);

/** A small word inside a name, or an address. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase()) || (word.includes('.') && /^[Aa0_-]+\.[Aaxl]{2,3}$/.test(shapeOf(word)));
}
