import type { Running } from './chromium.ts';

/** Fills the library up to `size` articles in steps, each one call: a call that lasts minutes looks like a page that hangs. */
export async function fillLibrary({ page }: Running, size: number): Promise<void> {
  for (let count = await page.evaluate(() => libraryBench.count()); count < size;) {
    const next = Math.min(size, count + 5_000);
    count = await page.evaluate(([from, until]) => libraryBench.fill(from, until), [count, next] as const);
    process.stderr.write(`\r${count} of ${size} articles `);
  }
}
