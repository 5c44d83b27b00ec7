import { expect, it } from 'vitest';
import { characterNamed } from './entities.ts';

const entities = ['&amp;', '&hellip;', '&szlig;', '&Oslash;', '&euro;', '&eacute;', '&Uuml;', '&ntilde;', '&ccaron;'];

it.each(entities)('%s is what a browser says', (entity) => {
  const { textContent } = new DOMParser().parseFromString(entity, 'text/html').body;
  expect(characterNamed(entity)).toBe(textContent);
});

it('what nobody knows stays', () => {
  expect(characterNamed('&ferry;')).toBe('&ferry;');
});
