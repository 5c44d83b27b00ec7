/**
 * What must hold on any page whatsoever: reading never throws, never changes the page, never takes long, and gives a
 * record that fits its schema and holds no address that could run. `npm run fuzz` tries 10,000 pages instead of 500.
 */
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { heavyPages } from '../../fixtures/heavy-pages.ts';
import { longPage } from '../../fixtures/long-pages.ts';
import { mutatedStory } from '../../fixtures/mutations.ts';
import { badPage, badPages, parse } from '../../fixtures/stories.ts';
import { ArticleSchema, type Article, type WarningCode } from './article.ts';
import { blockTexts } from './forms/body-text.ts';
import { detectArticle } from './detection/detect.ts';
import { extractArticle } from './extract.ts';

const URL_READ = 'https://example.com/news/story.html';
const RUNS = import.meta.env.MODE === 'fuzz' ? 10_000 : 500;
const MINUTE = 60_000;
const SENTENCE = 'The harbour board said that the winter had cost it more than planned. ';
/** Reading stops after two seconds; what remains is the field that was being read, on a busy machine. */
const PATIENCE = 3000;

describe('a mutated page', () => {
  test(
    `is read without harm, ${RUNS} times`,
    () =>
      fc.assert(
        fc.property(mutatedStory, (html) => {
          expect(harmOf(html)).toEqual([]);
        }),
        { numRuns: RUNS },
      ),
    RUNS === 500 ? 2 * MINUTE : 30 * MINUTE,
  );
});

describe('bad input', () => {
  test.each(badPages)('$name gives a sound record and leaves the page alone', ({ html }) => {
    expect(harmOf(html)).toEqual([]);
  });

  test('a page without a body says so, and keeps the headline that the page declares', () => {
    const article = readBad('no-body');
    expect(codes(article)).toContain('no-body');
    expect(article).toMatchObject({ headline: 'A page that is a frame and nothing else', body: [] });
  });

  test('an empty page says that it has no body', () => {
    expect(codes(readBad('empty'))).toEqual(['no-body']);
  });

  test('broken JSON-LD costs nothing but itself', () => {
    const article = readBad('broken-json-ld');
    expect(codes(article)).toContain('structured-data-broken');
    expect(article.publishedAt?.iso).toBe('2026-11-10T09:00:00Z');
    expect(article.body).toHaveLength(2);
    expect(article.byline?.authors.map(({ name }) => name)).toEqual(['Hester Lamb']);
  });

  test('a page that is XML has its data read between the comments that hid the CDATA marks', () => {
    for (const [open, close] of [
      ['//<![CDATA[', '//]]>'],
      ['/*<![CDATA[*/', '/*]]>*/'],
    ]) {
      const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The weir</title>
        <script type="application/ld+json">${open}
          {"@type": "NewsArticle", "headline": "The weir is open & the mill turns", "keywords": ["weir", "mill"]}
        ${close}</script></head>
        <body><h1>The weir is open &amp; the mill turns</h1><p>It was opened on Monday.</p></body></html>`;
      const { article } = extractArticle(new DOMParser().parseFromString(page, 'application/xhtml+xml'), {
        url: URL_READ,
      });
      expect(codes(article)).not.toContain('structured-data-broken');
      expect(article).toMatchObject({ headline: 'The weir is open & the mill turns', keywords: ['weir', 'mill'] });
    }
  });

  test('dates that are none are left out, and said to be', () => {
    const article = readBad('bad-dates');
    expect(codes(article)).toContain('date-invalid');
    expect(article).toMatchObject({ publishedAt: null, modifiedAt: null });
  });

  test('a caption of 5,000 characters is kept, with its credit, and said to be long', () => {
    const article = readBad('long-caption');
    expect(codes(article)).toContain('caption-too-long');
    expect(article.photos.map(({ credit }) => credit?.raw)).toEqual(['Jonas Wickery']);
    expect(blockTexts(article.body)).toHaveLength(2);
    expect(article.photos[0]?.caption).toHaveLength(4953);
  });

  test('a form whose fields are called as methods are hides nothing', () => {
    const fields = ['localName', 'getAttribute', 'children', 'firstChild', 'id'].map(
      (name) => `<input name="${name}">`,
    );
    const text = SENTENCE.repeat(5);
    const page = `<html lang="en"><body><h1>The winter</h1><div><p>${text}</p><form>${fields.join('')}</form><p>${text}</p></div>`;
    expect(harmOf(page)).toEqual([]);
    expect(blockTexts(extractArticle(parse(page), { url: URL_READ }).article.body)).toHaveLength(2);
  });

  test('a form whose fields are called as anything that elements have throws nowhere', () => {
    const names = new Set<string>();
    for (let at: unknown = document.createElement('form'); at; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    const read = (name: string) =>
      extractArticle(
        parse(`<html lang="en"><body><h1>The winter</h1><form class="story" style="color: red"><input name="${name}">
          <p>${SENTENCE.repeat(5)}</p><figure><img src="/a.jpg"><figcaption>A ship.</figcaption></figure></form></body>`),
        { url: URL_READ },
      );
    const failures = [...names].filter((name) => {
      try {
        return read(name).article.headline !== 'The winter';
      } catch {
        return true;
      }
    });
    expect(failures).toEqual([]);
  });

  test(
    'a field of a form elsewhere, called as what comes next, leads in no endless circle',
    { timeout: MINUTE },
    () => {
      const page = `<html lang="en"><body><h1>The winter</h1><p>${SENTENCE.repeat(5)}</p>
      <div><input form="f" name="nextSibling"><form id="f"></form></div></body>`;
      const { article } = extractArticle(parse(page), { url: URL_READ });
      expect(article.headline).toBe('The winter');
      expect(codes(article)).toContain('time-limit');
    },
  );

  test('a page that names what every object has gives a sound record', () => {
    const metas = ['constructor', '__proto__', 'toString'].map(
      (name) => `<meta name="${name}" content="${name}"><meta property="article:content_tier" content="${name}">`,
    );
    for (const meta of metas)
      expect(
        harmOf(`<html lang="en"><head>${meta}<title>The weir</title></head><body><h1>The weir</h1></body>`),
      ).toEqual([]);
  });

  test('a place without an end before a dash is none', () => {
    const page = `<html lang="lt"><body><h1>The winter</h1><p>Tarn ${'A.'.repeat(5000)} – The board met.</p><p>It met.</p></body>`;
    expect(harmOf(page)).toEqual([]);
  });

  test('images without an address of their own are left out, and said to be', () => {
    const article = readBad('data-url-images');
    expect(codes(article)).toContain('image-unusable');
    expect(article.photos.map(({ caption }) => caption)).toEqual(['The mole on Tuesday.']);
  });

  test('a story fifteen hundred boxes deep is read', () => {
    const { article } = extractArticle(nested(1500), { url: URL_READ });
    expect(blockTexts(article.body).map((text) => text.slice(0, 10))).toEqual(['The first ', 'The second']);
  });

  test('a story five thousand boxes deep is too deep to read, and said to be missing', () => {
    const { article } = extractArticle(nested(5000), { url: URL_READ });
    expect(codes(article)).toContain('no-body');
  });
});

describe('a long page', () => {
  test('of 250 kB comes out whole', () => {
    const { html, headline, paragraphs } = longPage(250_000);
    const { article } = extractArticle(parse(html), { url: URL_READ });
    expect(article.headline).toBe(headline);
    expect(blockTexts(article.body)).toEqual(paragraphs);
  });

  test('of 10 MB is done within the time limit, or says that it is not', { timeout: MINUTE }, () => {
    const { html, headline, paragraphs } = longPage(10_000_000);
    const document = parse(html);
    const { article } = readWithin(PATIENCE, () => extractArticle(document, { url: URL_READ }));
    expect(article.headline).toBe(headline);
    const whole = blockTexts(article.body).length === paragraphs.length;
    expect(whole || codes(article).includes('time-limit')).toBe(true);
  });

  test('is cut short when the time is up at once, and says so', () => {
    const { article } = extractArticle(parse(longPage(250_000).html), { url: URL_READ, timeLimit: 0 });
    expect(codes(article)).toContain('time-limit');
    expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
  });
});

/** A megabyte of each takes a second at most on an idle machine; read part by part in all of it, ten seconds to minutes. */
describe('a page that is heavy with', () => {
  test.each(Object.entries(heavyPages))('%s is read in time', { timeout: MINUTE }, (_, shape) => {
    const document = parse(shape(1_000_000));
    const { article } = readWithin(2 * PATIENCE, () => extractArticle(document, { url: URL_READ, timeLimit: MINUTE }));
    expect(v.safeParse(ArticleSchema, article).issues).toBeUndefined();
    readWithin(PATIENCE, () => detectArticle(document, URL_READ));
  });
});

/** Returns what was read; throws unless it took less than these milliseconds once of three times: the machine may be busy. */
function readWithin<T>(limit: number, read: () => T): T {
  const times: number[] = [];
  while (times.length < 3) {
    const started = performance.now();
    const value = read();
    const took = performance.now() - started;
    if (took < limit) return value;
    times.push(Math.round(took));
  }
  throw new Error(`not within ${limit} ms, but ${times.join(', ')} ms`);
}

/** Says what does not hold on this page although it must on every one. */
function harmOf(html: string): string[] {
  const document = parse(html);
  const before = serialise(document);
  const { article } = extractArticle(document, { url: URL_READ });
  const { score } = detectArticle(document, URL_READ);
  const ids = article.photos.map(({ id }) => id);
  const used = article.body.flatMap((block) => (block.type === 'photo' ? [block.photo] : []));
  return [
    ...(serialise(document) === before ? [] : ['the page was changed']),
    ...(v.safeParse(ArticleSchema, article).issues ?? []).map(({ message }) => `schema: ${message}`),
    ...(score >= 0 && score <= 1 ? [] : [`a detection score of ${score}`]),
    ...urlsOf(article).flatMap((url) => (isHarmless(url) ? [] : [`address: ${url}`])),
    ...article.photos.flatMap(({ src }) => (/^https?:/.test(src) ? [] : [`photo: ${src}`])),
    ...(new Set(ids).size === ids.length ? [] : ['two photos with one id']),
    ...used.flatMap((id) => (ids.includes(id) ? [] : [`the body names a photo that is not there: ${id}`])),
  ];
}

/** The page as text, open shadow roots included. */
function serialise(document: Document): string {
  const shadowRoots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return document.documentElement.getHTML({ shadowRoots });
}

/** Every string of the record that is an address: by its key, wherever it stands. */
function urlsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(?:url|canonicalUrl|src)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => urlsOf(inner, name));
}

function isHarmless(url: string): boolean {
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(URL.parse(url)?.protocol ?? '');
}

/** A story of two paragraphs inside that many boxes. The parser stops at 512; a script can go on, as here. */
function nested(depth: number): Document {
  const document = parse(badPage('deeply-nested').html);
  let box = document.createElement('div');
  document.querySelector('#outer')?.append(box);
  for (let level = 1; level < depth; level++) {
    const inner = document.createElement('div');
    box.append(inner);
    box = inner;
  }
  for (const text of ['The first paragraph lies deep. ', 'The second lies beside it. ']) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text.repeat(12).trim();
    box.append(paragraph);
  }
  return document;
}

function readBad(name: string): Article {
  const { html, url } = badPage(name);
  return extractArticle(parse(html), { url }).article;
}

function codes(article: Article): WarningCode[] {
  return article.warnings.map(({ code }) => code);
}
