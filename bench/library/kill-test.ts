/**
 * `npm run kill-test`: kills the browser (SIGKILL) at random moments during saves, keeping of photos, imports of files, index building and upgrades,
 * and looks at what is left: everything that was acknowledged, nothing half. An import that was killed is then gone on with. `-- --rounds 10` for fewer than fifty.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { killRunning, servePage, startChromium, type Running } from './chromium.ts';
import type { Acknowledged } from './killed.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const rounds = Number(values.rounds);
/** The last rounds interrupt upgrades: an upgraded library does not go back. */
const upgradesFrom = Math.ceil(rounds * 0.7);

const profile = mkdtempSync(join(tmpdir(), 'cutline-kill-'));
const site = await servePage(profile);
const acknowledged: Acknowledged[] = [];
const problems: string[] = [];
/** How many upgrades the library has begun, and the number of the last record before the latest of them. */
const upgrades = { begun: 0, until: 0 };
const address = () => `${site.url}?upgrades=${upgrades.begun}&until=${upgrades.until}`;

try {
  for (let round = 1; round <= rounds; round++) {
    const running = await startChromium(profile, address());
    if (round > 1) await inspect(running.page, round - 1);
    await interrupt(running, round);
  }
  const { page, kill } = await startChromium(profile, address());
  await inspect(page, rounds);
  await kill();
} finally {
  await killRunning();
  await site.close();
  // What the browser wrote last may still be on its way.
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${rounds} kills, ${acknowledged.length} acknowledged writes, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Writes, with the index being built beside it, or upgrades first, and is killed at a moment nobody chose. */
async function interrupt({ page, kill }: Running, round: number): Promise<void> {
  const upgrading = round > upgradesFrom;
  if (upgrading) {
    upgrades.until = await page.evaluate(() => libraryBench.lastNumber());
    upgrades.begun++;
    await page.goto(address());
  }
  await page.exposeFunction('acknowledge', (entry: Acknowledged) => void acknowledged.push(entry));
  const working = page.evaluate(
    async ([seed, upgrading]) => {
      if (upgrading) await libraryBench.open();
      void libraryBench.openSearch();
      const { acknowledge } = globalThis as unknown as { acknowledge: (entry: Acknowledged) => Promise<void> };
      await libraryBench.writeForEver(seed, acknowledge);
    },
    [round * 1_000_000, upgrading] as const,
  );
  const moment = Math.random() * (upgrading ? 400 : 3_000);
  await Promise.race([working, new Promise((resolve) => setTimeout(resolve, moment))]);
  await kill();
  // The page was killed in the middle of the call: that it fails is the point.
  await working.catch(() => undefined);
}

/** Looks at every record that is left after the kill of `round`; the index must come to hold exactly what the library does. */
async function inspect(page: Page, round: number): Promise<void> {
  const found = await page.evaluate((entries) => libraryBench.inspect(entries), acknowledged);
  await page.evaluate(() => void libraryBench.openSearch());
  const ready = () => {
    const status = libraryBench.status();
    return status?.state === 'ready' ? status.total : null;
  };
  const indexed = await page
    .waitForFunction(ready, undefined, { timeout: 60_000 })
    .then((handle) => handle.jsonValue())
    .catch(() => null);
  const live = await page.evaluate(() => libraryBench.count());
  if (indexed !== live) found.problems.push(`the index holds ${indexed ?? 'nothing'} of ${live}`);
  // The import that was under way goes on, to the same end as if nothing had happened.
  found.problems.push(...(await page.evaluate((seed) => libraryBench.importAgain(seed), round * 1_000_000)));
  problems.push(...found.problems);
  const what = round > upgradesFrom ? 'upgrading' : 'writing';
  const state =
    found.problems.length === 0
      ? 'sound'
      : `${found.problems.length} problems: ${found.problems.slice(0, 3).join('; ')}`;
  console.log(`${String(round).padStart(3)} ${what.padEnd(9)} ${found.records} records, ${state}`);
}
