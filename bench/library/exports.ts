/**
 * `npm run bench:exports`: each export format over a library of `--size` articles in a real Chromium: how fast it is, how
 * large the file, and how much memory the page's process takes at most while it is made. `--profile FOLDER` keeps the
 * library, or goes on with one that `bench:library` has filled; `--formats a,b` measures only these (`a.zip`: in an archive), `--records N` exports
 * so many of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formats } from '../../src/exports/registry.ts';
import { servePage, startChromium } from './chromium.ts';
import { fillLibrary } from './fill.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    formats: { type: 'string', default: formats.map(({ id }) => id).join(',') },
    profile: { type: 'string' },
    records: { type: 'string' },
  },
});
const size = Number(values.size);
const records = Math.min(size, Number(values.records ?? size));
const profile = values.profile ?? mkdtempSync(join(tmpdir(), 'cutline-bench-profile-'));
const site = await servePage(profile);
try {
  const filling = await startChromium(profile, site.url);
  await fillLibrary(filling, size);
  await filling.page.close();
  await filling.kill();
  console.log(`\n${records.toLocaleString('en')} of ${size.toLocaleString('en')} articles`);
  for (const format of values.formats.split(',')) console.log(await measure(format));
} finally {
  await site.close();
  if (values.profile === undefined) rmSync(profile, { recursive: true, force: true });
}

/** A browser of its own for each format: what one leaves in memory is not the next one's. */
async function measure(format: string): Promise<string> {
  const running = await startChromium(profile, site.url);
  try {
    const before = running.memory() ?? 0;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, running.memory() ?? 0)), 100);
    const done = await running.page.evaluate((asked) => libraryBench.exportAs(...asked), [format, records] as const);
    clearInterval(watch);
    const rate = Math.round((records / done.ms) * 1000);
    const result =
      done.outcome === 'done' ? `${(done.bytes / 1e6).toFixed(0)} MB, ${rate} records a second` : done.outcome;
    const memory = `memory ${(before / 1048576).toFixed(0)} → at most ${(most / 1048576).toFixed(0)} MiB`;
    return `  ${format.padEnd(14)} ${result}; ${memory}`;
  } finally {
    await running.page.close();
    await running.kill();
  }
}
