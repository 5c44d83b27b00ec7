import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { changed, place, placeOf } from './place.ts';
import { PlaceLink } from './place-link.tsx';

afterEach(() => {
  render(null, document.body);
  place.value = placeOf('');
  history.replaceState(null, '', '#');
});

test('a link starts from what has been typed since it was drawn', async () => {
  place.value = placeOf('#query=h');
  render(<PlaceLink to={(at) => changed(at, { open: 'a1' })}>Headline</PlaceLink>, document.body);
  const link = document.querySelector('a');
  expect(link?.getAttribute('href')).toBe('#query=h&open=a1');
  place.value = placeOf('#query=harbour');
  link?.focus();
  await userEvent.keyboard('{Enter}');
  expect(location.hash).toBe('#query=harbour&open=a1');
});
