/** What goes from the page to the popup: nothing is lost by it, and only the page's own languages are needed for it. */
import { expect, test } from 'vitest';
import { parse, stories } from '../../fixtures/stories.ts';
import { extractArticle } from './extract.ts';
import { chooseLanguages } from './languages/choose.ts';
import { layoutWords, speaking } from './languages/spoken.ts';
import { samplePage } from './page-sample.ts';
import { readFields } from './read-fields.ts';
import { readGalley } from './read-galley.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test.each(stories)('$name: the galley, sent as a message, gives the same article', ({ html, url }) => {
  const document = parse(html);
  const words = sent(chooseLanguages(sent(samplePage(document, url))).map(layoutWords));
  const galley = sent(speaking(words, () => readGalley(document, { url })));
  expect(readFields(galley)).toEqual(extractArticle(parse(html), { url }));
});

test.each(stories)('$name: its own language is chosen, and few others', ({ html, url, expected }) => {
  const codes = chooseLanguages(samplePage(parse(html), url)).map(({ code }) => code);
  expect(codes).toContain(expected.language?.split('-')[0]);
  expect(codes.length).toBeLessThan(6);
});

const sampleOf = (html: string, url = 'https://courier.example/a') => samplePage(parse(html), url);
const chosen = (html: string, url?: string) => chooseLanguages(sampleOf(html, url)).map(({ code }) => code);
const ENGLISH =
  '<p>The harbour board met on Tuesday to hear what the engineers had to say about the mole and its future.</p>';

test('a wrong declared language does not hide that of the text', () => {
  const text = 'Hội nghị đã bàn về việc xây dựng cây cầu mới và những khó khăn của người dân trong vùng lũ.';
  expect(chosen(`<html lang="en"><body><p>${text}</p></body></html>`)).toContain('vi');
});

test('the language of the country is taken for the credits of an English page', () => {
  expect(chosen(`<html lang="en"><body>${ENGLISH}</body></html>`, 'https://en.courier.vn/a')).toEqual(['en', 'vi']);
});

test('a page that tells nothing is read by the words of all languages', () => {
  expect(chosen('').length).toBeGreaterThan(30);
});

test('scripts and labels are no sample of the text', () => {
  const { text } = sampleOf(`<script>${'var word = 1; '.repeat(20)}</script><a>Home</a>${ENGLISH}`);
  expect(text.trim()).toMatch(/^The harbour board .* future\.$/);
});
