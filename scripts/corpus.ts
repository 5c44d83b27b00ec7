/**
 * npm run corpus -- DIR OUT.json: reads `DIR/index.json` and its pages, runs the extension's own extraction in real
 * Chromium on documents parsed with scripts off, and writes predictions in the scorer's form.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import type { predict } from './predict.ts';

interface IndexEntry {
  id: string;
  url: string;
  file: string;
}

const [dir, out] = process.argv.slice(2);
if (!dir || !out) {
  console.error('usage: npm run corpus -- DIR OUT.json');
  process.exit(2);
}
const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as IndexEntry[];
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  chromiumSandbox: false,
});
const tab = await browser.newPage();
await tab.addScriptTag({ content: await bundle() });
const predictions: Record<string, unknown> = {};
const times: number[] = [];
for (const { id, url, file } of index) {
  const { prediction, took } = await tab.evaluate(
    ([source, address]) =>
      (globalThis as unknown as { cutline: { predict: typeof predict } }).cutline.predict(source, address),
    [decode(readFileSync(join(dir, file))), url] as const,
  );
  predictions[id] = prediction;
  times.push(took);
}
await browser.close();
writeFileSync(out, JSON.stringify(predictions));
times.sort((a, b) => a - b);
const ms = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} ms`;
const total = times.reduce((a, b) => a + b, 0);
console.log(
  `${index.length} pages, median ${ms(times[times.length >> 1])}, total ${ms(total)}, slowest ${ms(times.at(-1))}`,
);

async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'predict.ts');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'cutline' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the build gave no output');
  return chunk.code;
}

/** The page's text; its charset is read from the first bytes, as browsers do (HTML Standard, "prescan a byte stream"). */
function decode(gzipped: Buffer): string {
  const bytes = gunzipSync(gzipped);
  const head = bytes.subarray(0, 4096).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
