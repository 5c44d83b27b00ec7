/**
 * npm run corpus -- DIR OUT.json: runs the extension's own extraction in real Chromium on the pages of a directory
 * (`reading/corpus-dir.ts`), parsed with scripts off, and writes `{id: prediction}`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './reading/corpus-dir.ts';
import { openWith } from './browsers/in-browser.ts';
import type { predict } from './reading/predict.ts';

const [dir, out] = process.argv.slice(2);
if (!dir || !out) {
  console.error('usage: npm run corpus -- DIR OUT.json');
  process.exit(2);
}
const { page, close } = await openWith(join(import.meta.dirname, 'reading/predict.ts'), 'cutline');
const predictions: Record<string, unknown> = {};
const times: number[] = [];
for (const { id, url, html } of readCorpus(dir)) {
  const { prediction, took } = await page.evaluate(
    ([source, address]) =>
      (globalThis as unknown as { cutline: { predict: typeof predict } }).cutline.predict(source, address),
    [html, url] as const,
  );
  predictions[id] = prediction;
  times.push(took);
}
await close();
writeFileSync(out, JSON.stringify(predictions));
times.sort((a, b) => a - b);
const ms = (value = 0): string => `${value.toFixed(1)} ms`;
const total = times.reduce((a, b) => a + b, 0);
console.log(
  `${times.length} pages, median ${ms(times[times.length >> 1])}, total ${ms(total)}, slowest ${ms(times.at(-1))}`,
);
