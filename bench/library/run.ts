/**
 * `npm run bench:library`: the library's figures in a real Chromium, at 1,000, 10,000 and 100,000 articles, beside the
 * machine's own floor. `-- --sizes 1000,10000` measures only these, `--json FILE` writes the figures,
 * `--profile FOLDER` keeps the library there, so that the next run goes on with it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRunning, servePage, startChromium, type Running } from './chromium.ts';
import { LIMITS, megabytes, percentile, printFigures, type Figures } from './figures.ts';
import { fillLibrary } from './fill.ts';

const MOST_RENAMED = 20_000;
const IMPORTED = 1_000;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    json: { type: 'string' },
    profile: { type: 'string' },
  },
});

const profile = values.profile ?? mkdtempSync(join(tmpdir(), 'cutline-bench-profile-'));
mkdirSync(profile, { recursive: true });
const site = await servePage(profile);
const figures: Figures[] = [];
try {
  for (const size of values.sizes.split(',').map(Number)) {
    figures.push(await measure(size));
    printFigures(figures.at(-1));
  }
} finally {
  await killRunning();
  await site.close();
  if (values.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
if (values.json !== undefined) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version };
  writeFileSync(values.json, `${JSON.stringify({ machine, limits: LIMITS, figures }, null, 2)}\n`);
}

async function measure(size: number): Promise<Figures> {
  const filling = await startChromium(profile, site.url);
  const emptyMemory = filling.memory();
  const floorCpu = await settled(filling);
  const floor = await filling.page.evaluate(() => libraryBench.floor(50));
  await fillLibrary(filling, size);
  const built = await buildIndex(filling);
  await closed(filling);

  const opened = await startChromium(profile, site.url);
  await settled(opened);
  const firstList = await opened.page.evaluate(() => libraryBench.firstList());
  await closed(opened);

  const searching = await startChromium(profile, site.url);
  await settled(searching);
  const firstSearch = await searching.page.evaluate(async () => {
    const [query = ''] = libraryBench.queries(1);
    const began = performance.now();
    const opened = libraryBench.openSearch().then(() => performance.now() - began);
    const found = await libraryBench.find({ query });
    return { all: (found?.at ?? Infinity) - began, opened: await opened };
  });
  const floorBefore = await searching.page.evaluate(() => libraryBench.cpu());
  const typed = await searching.page.evaluate(async () => {
    const times: [all: number, index: number, counted: number][] = [];
    for (const query of libraryBench.queries(20)) {
      for (let length = 1; length <= query.length; length++) {
        const found = await libraryBench.find({ query: query.slice(0, length) });
        times.push([found?.ms ?? Infinity, found?.indexMs ?? Infinity, found?.countedMs ?? Infinity]);
      }
    }
    return times;
  });
  const filtered = await searching.page.evaluate(async () => {
    const filters = [
      { language: ['vi'] },
      { source: ['source-0.example'] },
      { tag: ['tag 0', 'tag 1'] },
      { section: ['Section 0'], language: ['vi'] },
      { collection: ['collection 0'] },
    ];
    const times: number[] = [];
    for (const query of ['', ...libraryBench.queries(2)]) {
      for (const filter of filters)
        times.push((await libraryBench.find({ query, filters: filter }))?.countedMs ?? Infinity);
    }
    return times;
  });
  const floorAfter = await searching.page.evaluate(() => libraryBench.cpu());
  const memory = searching.memory();
  const saves = await searching.page.evaluate((from) => libraryBench.saves(from, 100), 10_000_000 + size);
  await closed(searching);

  const renaming = await startChromium(profile, site.url);
  await buildIndex(renaming);
  const renamed = Math.min(Math.floor(size / 5), MOST_RENAMED);
  const rename = await renaming.page.evaluate((asked) => libraryBench.rename(...asked), [
    renamed,
    20_000_000 + size,
  ] as const);
  const imported = await renaming.page.evaluate((asked) => libraryBench.import(...asked), [
    30_000_000 + size,
    IMPORTED,
    40_000_000 + size,
  ] as const);
  await closed(renaming);

  const exporting = await startChromium(profile, site.url);
  const exported = await exporting.page.evaluate(() => libraryBench.exportAll());
  const exportMemory = exporting.memory();
  await closed(exporting);

  return {
    articles: size,
    floorCpu,
    floorSaveP95: percentile(floor, 0.95),
    floorCpuSearch: (floorBefore + floorAfter) / 2,
    saveP50: percentile(saves, 0.5),
    saveP95: percentile(saves, 0.95),
    firstList,
    renamedPerSecond: (renamed / rename.ms) * 1000,
    renameSaveP95: percentile(rename.saves, 0.95),
    renameIndexed: rename.behindMs,
    importedPerSecond: (IMPORTED / imported.ms) * 1000,
    importSaveP95: percentile(imported.saves, 0.95),
    indexedPerSecond: built,
    firstSearch: firstSearch.all,
    indexOpen: firstSearch.opened,
    searchP50: percentile(
      typed.map(([all]) => all),
      0.5,
    ),
    searchP95: percentile(
      typed.map(([all]) => all),
      0.95,
    ),
    indexP95: percentile(
      typed.map(([, index]) => index),
      0.95,
    ),
    searchCountedP95: percentile(
      typed.map(([, , counted]) => counted),
      0.95,
    ),
    filterP95: percentile(filtered, 0.95),
    memory: megabytes(memory),
    emptyMemory: megabytes(emptyMemory),
    exportPerSecond: (size / exported.ms) * 1000,
    exportMemory: megabytes(exportMemory),
  };
}

/** Waits until all is indexed; returns how many articles a second, or null when there was little to do. */
async function buildIndex({ page }: Running): Promise<number | null> {
  await page.evaluate(() => void libraryBench.openSearch());
  const began = performance.now();
  let first: number | null = null;
  let most = 0;
  for (;;) {
    const status = await page.evaluate(() => libraryBench.status());
    if (status?.state === 'unavailable') throw new Error(status.detail);
    if (status?.state === 'building') {
      first ??= status.done;
      most = status.total;
      process.stderr.write(`\r${status.done} of ${status.total} indexed   `);
    }
    if (status?.state === 'ready') {
      process.stderr.write('\r');
      const seconds = (performance.now() - began) / 1000;
      return first === null || most - first < 500 ? null : (most - first) / seconds;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Waits until a browser that has just started is done with itself, and nothing else keeps the machine busy, for a minute at
 * most: a person opens a library in a browser that runs. Returns what the fixed piece of computing takes then.
 */
async function settled({ page }: Running): Promise<number> {
  for (let tries = 0; tries < 30 && (await idleShare(2_000)) < 0.85; tries++);
  return await page.evaluate(() => [1, 2, 3].map(() => libraryBench.cpu()).at(-1) ?? NaN);
}

/** Returns which share of the processors' time is idle during so many milliseconds. */
async function idleShare(during: number): Promise<number> {
  const before = cpus();
  await new Promise((resolve) => setTimeout(resolve, during));
  const spent = cpus().map(({ times }, core) => ({
    idle: times.idle - (before[core]?.times.idle ?? 0),
    all: sum(times) - sum(before[core]?.times ?? times),
  }));
  return sum(spent.map(({ idle }) => idle)) / sum(spent.map(({ all }) => all));
}

function sum(numbers: Record<string, number> | number[]): number {
  return Object.values(numbers).reduce((total, one) => total + one, 0);
}

/** Leaves the browser time to write what a person's would have written, and ends it. */
async function closed(running: Running): Promise<void> {
  await running.page.close();
  await running.kill();
}
