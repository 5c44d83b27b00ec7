/**
 * `npm run kill-test`: kills the browser (SIGKILL) at random moments during saves, imports, index building and upgrades, and
 * looks at what is left: everything that was acknowledged, nothing half. `-- --rounds 10` for fewer than fifty.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { servePage, startChromium } from './chromium.ts';
import type { Acknowledged } from './page.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const rounds = Number(values.rounds);
/** The upgrade is tried in the last rounds: an upgraded library does not go back. */
const upgradesFrom = Math.ceil(rounds * 0.8);

const profile = mkdtempSync(join(tmpdir(), 'cutline-kill-'));
const site = await servePage(profile);
const acknowledged: Acknowledged[] = [];
const problems: string[] = [];
let seqBeforeUpgrade = 0;

try {
  for (let round = 0; round < rounds; round++) {
    const upgrade = round >= upgradesFrom;
    await interrupted(round, upgrade);
    const found = await inspected(upgrade);
    problems.push(...found.problems.map((problem) => `round ${round + 1}: ${problem}`));
    const state =
      found.problems.length === 0
        ? 'sound'
        : `${found.problems.length} problems: ${found.problems.slice(0, 3).join('; ')}`;
    console.log(
      `${String(round + 1).padStart(3)} ${upgrade ? 'upgrade' : 'writing'}: ${found.records} records, ${state}`,
    );
  }
} finally {
  await site.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(`${rounds} kills, ${acknowledged.length} acknowledged writes, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

/** Writes, with the index being built beside it, or upgrades, and is killed at a moment nobody chose. */
async function interrupted(round: number, upgrade: boolean): Promise<void> {
  const { page, kill } = await startChromium(profile, upgrade ? `${site.url}?upgrade=${seqBeforeUpgrade}` : site.url);
  await page.exposeFunction('acknowledge', (entry: Acknowledged) => void acknowledged.push(entry));
  const working = page.evaluate(
    async ([seed, upgrading]) => {
      libraryBench.openSearch();
      if (upgrading) await libraryBench.open();
      await libraryBench.writeForEver(
        seed,
        (globalThis as unknown as { acknowledge: (entry: Acknowledged) => Promise<void> }).acknowledge,
      );
    },
    [(round + 1) * 1_000_000, upgrade] as const,
  );
  await Promise.race([working, new Promise((resolve) => setTimeout(resolve, Math.random() * (upgrade ? 600 : 2_500)))]);
  await kill();
  // The page was killed in the middle of the call: that it fails is the point.
  await working.catch(() => undefined);
}

/** Opens what is left and looks at every record; the index must come to hold exactly what the library does. */
async function inspected(upgrade: boolean): Promise<{ problems: string[]; records: number }> {
  const { page, kill } = await startChromium(profile, upgrade ? `${site.url}?upgrade=${seqBeforeUpgrade}` : site.url);
  const found = await page.evaluate((entries) => libraryBench.inspect(entries), acknowledged);
  await page.evaluate(() => libraryBench.openSearch());
  const indexed = await page
    .waitForFunction(
      () => {
        const status = libraryBench.status();
        return status?.state === 'ready' ? status.total : null;
      },
      undefined,
      { timeout: 60_000 },
    )
    .then((handle) => handle.jsonValue())
    .catch(() => null);
  const live = await page.evaluate(() => libraryBench.count());
  if (indexed !== live) found.problems.push(`the index holds ${indexed ?? 'nothing'} of ${live}`);
  if (!upgrade) seqBeforeUpgrade = found.lastSeq;
  await kill();
  return found;
}
