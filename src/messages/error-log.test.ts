import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from './browser/browser.fake.ts';
import { browser } from './browser/browser.ts';
import { forgetErrors, logProblem, readErrors, withoutContent } from './error-log.ts';

beforeEach(() => resetFakeBrowser());

test('the last errors are kept, oldest first, and no more than thirty', async () => {
  for (let number = 0; number < 40; number++) {
    await logProblem(`call ${number}`, { code: 'unexpected', detail: `broken in part ${number}` });
  }
  const errors = await readErrors();
  expect(errors).toHaveLength(30);
  expect(errors.at(0)).toMatchObject({ where: 'call 10', detail: 'broken in part 10' });
  expect(errors.at(-1)).toMatchObject({ where: 'call 39', code: 'unexpected' });
});

test('the same error again is counted, not listed again', async () => {
  await Promise.all(
    [1, 2, 3].map(() => logProblem('saveArticle', { code: 'storage-full', detail: 'QuotaExceededError' })),
  );
  expect(await readErrors()).toMatchObject([{ where: 'saveArticle', times: 3 }]);
});

test('addresses and quoted texts of pages are left out', () => {
  expect(
    withoutContent('Error: Cannot access contents of url "https://news.example/secret?id=7". Extension manifest…'),
  ).toBe('Error: Cannot access contents of url <text>. Extension manifest…');
  expect(withoutContent('No tab shows https://news.example/secret-story now')).toBe('No tab shows <address> now');
  expect(withoutContent("No rule for 'https://news.example/the_(secret)_mayor's_story' here")).toBe(
    'No rule for <text> here',
  );
  expect(withoutContent('headline: Expected string but received "The mayor’s secret')).not.toContain('secret');
});

test('whatever an error says, no address and no quotation is kept of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.string(), (before, url, after) => {
      const kept = withoutContent(`${before} "${url}" ${after} ${url}`);
      expect(kept).not.toContain('://');
      expect(kept.length).toBeLessThanOrEqual(300);
    }),
  );
});

test('what is not a list of errors is none, and they can be forgotten', async () => {
  await browser.storage.local.set({ errors: ['nonsense', { at: 1 }] });
  expect(await readErrors()).toEqual([]);
  await logProblem('popup', { code: 'unexpected', detail: 'broken' });
  await forgetErrors();
  expect(await readErrors()).toEqual([]);
});
