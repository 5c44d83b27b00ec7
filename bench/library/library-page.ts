/**
 * `npm run bench:library-page`: the library page of the built extension in the real Chromium, as a person has it: from opening
 * it to the first list, from the first letter typed at once to what it finds, and each letter typed later. `-- --articles N`
 * fills the library with so many, 10,000 unless told.
 */
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { launchChromium, type CutlineInChromium } from '../../e2e/chromium/cutline.ts';
import { generateQueries, generateSaved } from './generate.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const ROUNDS = 21;
const QUERIES = 20;

const cutline = await launchChromium();
try {
  const articles = Number(values.articles);
  await fill(await cutline.openLibrary(), articles);
  const openings: Opening[] = [];
  for (let round = 0; round < ROUNDS; round++) openings.push(await openAndType(cutline));
  const page = await cutline.openLibrary();
  await indexed(page, articles);
  const letters = await typeLetters(page);
  console.log(`${articles.toLocaleString('en')} articles, ${ROUNDS} openings; median, 95 % and worst in milliseconds`);
  print(
    'from opening the page to the first list',
    openings.map(({ list }) => list),
  );
  print(
    'a word typed as soon as the list is there, until it is found',
    openings.map(({ found }) => found),
  );
  print('each letter typed, until what it finds is shown', letters);
} finally {
  await cutline.close();
}

/** Milliseconds. */
interface Opening {
  /** From the page's first moment until its list shows. */
  list: number;
  /** From typing a word right then until what it finds shows. */
  found: number;
}

async function openAndType({ context, extensionId }: CutlineInChromium): Promise<Opening> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) return;
      performance.mark('typed');
      box.value = 'hội';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    observer.observe({ type: 'mark' });
  });
  await page.goto(`chrome-extension://${extensionId}/src/pages/library/index.html`);
  await page.waitForFunction(() => performance.getEntriesByName('found-shown').length > 0);
  const at = (name: string) => page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, name);
  const [list, typed, found] = [await at('list-shown'), await at('typed'), await at('found-shown')];
  await page.close();
  return { list, found: found - typed };
}

/** Types queries letter by letter; milliseconds from each letter until what it finds shows. */
async function typeLetters(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const query of generateQueries(QUERIES)) {
    for (let length = 1; length <= query.length; length++) {
      const time = await page.evaluate(
        async (text) => {
          const box = document.querySelector<HTMLInputElement>('input[type=search]');
          if (!box) throw new Error('There is no search box.');
          performance.clearMarks();
          box.value = text;
          const began = performance.now();
          box.dispatchEvent(new Event('input', { bubbles: true }));
          // Longer than the list is asked once more after a letter.
          await new Promise((resolve) => setTimeout(resolve, 400));
          return (performance.getEntriesByName('found-shown')[0]?.startTime ?? Infinity) - began;
        },
        query.slice(0, length),
      );
      times.push(time);
    }
  }
  return times;
}

function print(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  console.log(`${what}: ${at(0.5)}, ${at(0.95)}, ${at(1)}`);
}

/** Puts the articles into the library by way of the background, as an import does. */
async function fill(page: Page, articles: number): Promise<void> {
  for (let start = 0; start < articles; start += 250) {
    const lines = Array.from({ length: Math.min(250, articles - start) }, (_, n) => generateSaved(start + n));
    const request = { lines, origin: 'cutline' };
    const reply = await page.evaluate((envelope) => chrome.runtime.sendMessage<unknown, { ok: boolean }>(envelope), {
      cutline: 'to-background',
      call: 'importRecords',
      request,
    });
    if (!reply.ok) throw new Error(`The library could not be filled: ${JSON.stringify(reply)}`);
    process.stderr.write(`\r${start + lines.length} of ${articles} articles `);
  }
  await indexed(page, articles);
}

/** Waits until the page's list can be searched: until a word is found. */
async function indexed(page: Page, articles: number): Promise<void> {
  const box = page.getByRole('searchbox');
  await page.waitForFunction(() => document.querySelector('.search-state') === null, null, { timeout: articles * 20 });
  await box.fill('tag');
  await page.waitForFunction(() => performance.getEntriesByName('found-shown').length > 0, null, { timeout: 60_000 });
  await box.fill('');
}
