import { afterEach, expect, test } from 'vitest';
import type { RuleField } from '../../article/rules/rule-fields.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import { showPage, story } from '../page.fake.ts';

afterEach(() => document.body.replaceChildren());

const rule = (field: RuleField, selector: string): SiteRule => ({
  id: field,
  site: 'news.example',
  field,
  selectors: [selector],
  take: 'text',
  all: true,
  added: '2026-03-05T10:00:00.000Z',
  enabled: true,
});
const RULES = [rule('caption', '.said'), rule('credit', '.by')];

/** A site that sets the title of its photo series where captions stand, and the caption below. */
const photo = (
  src: string,
  said: string,
) => `<figure><img src="${src}" alt=""><figcaption>Our photo of the day</figcaption>
  <div class="said">${said}</div><div class="by">Foto Lea Brandt/Northern Press</div></figure>`;
const wordsOf = (places: ReturnType<typeof showPage>) =>
  places.map(({ photo: { caption, credit } }) => [caption, credit?.photographers[0] ?? null]);

test('a caption is captured by the rules that the person taught for the site', () => {
  const page = `<article><h1>The bridge</h1>${story}${photo('/photos/bridge.jpg', 'The closed bridge.')}${story}</article>`;
  expect(wordsOf(showPage(page))).not.toEqual([['The closed bridge.', 'Lea Brandt']]);
  const places = showPage(page, RULES);
  expect(wordsOf(places)).toEqual([['The closed bridge.', 'Lea Brandt']]);
  expect(places[0]?.captionNodes.map(({ textContent }) => textContent)).toContain('The closed bridge.');
});

test('the rules hold for photos outside the story too, each with its own', () => {
  const page = `<article><h1>The bridge</h1>${story}${photo('/photos/bridge.jpg', 'The closed bridge.')}${story}</article>
    <section>${photo('/photos/mayor.jpg', 'The mayor.')}${photo('/photos/ferry.jpg', 'The ferry.')}</section>`;
  expect(wordsOf(showPage(page, RULES)).map(([caption]) => caption)).toEqual([
    'The closed bridge.',
    'The mayor.',
    'The ferry.',
  ]);
});

test('a copy of the photo that has no caption shows what the rule found for the other', () => {
  const page = `<article><h1>The bridge</h1>${story}${photo('/photos/bridge.jpg', 'The closed bridge.')}${story}
    <div class="box"><img src="/photos/bridge.jpg" alt=""></div></article>`;
  const found = wordsOf(showPage(page, RULES));
  expect(found.map(([caption]) => caption)).toEqual(['The closed bridge.', 'The closed bridge.']);
});
