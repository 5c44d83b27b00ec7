/**
 * npm run explain -- URL-or-file [--url ADDRESS] [--all]: why each field has its value. Prints all candidates with their
 * scores, and the list of blocks with the rule that kept or dropped each (`--all`: those outside the story too). A file is
 * parsed with scripts off, as `npm run corpus` does; an address is opened and read as the extension would. A file may also be
 * the report of a wrong field that a person saved in the popup: then what was read there is printed beside what is read now.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { decodePage } from './reading/corpus-dir.ts';
import type { explain, Explanation } from './reading/explain-page.ts';
import { bundle, openWith } from './browsers/in-browser.ts';
import { reportIn, type WrongFieldReport } from './reading/wrong-field-report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string' }, all: { type: 'boolean', default: false } },
});
// `| head` reads a few lines and goes away.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
const [target] = positionals;
if (!target) {
  console.error('usage: npm run explain -- URL-or-file [--url ADDRESS] [--all]');
  process.exit(2);
}
const file = existsSync(target) ? decodePage(readFileSync(target)) : null;
const report = file === null ? null : reportIn(file);
print(await look(target, report?.html ?? file), values.all);
if (report) printReport(report);

/** `source` is the page's text; null opens the address. */
async function look(target: string, source: string | null): Promise<Explanation> {
  const entry = join(import.meta.dirname, 'reading/explain-page.ts');
  const { page, close } = await openWith(entry, 'cutline');
  try {
    if (source === null) {
      await page.goto(target, { waitUntil: 'load' });
      await page.evaluate(await bundle(entry, 'cutline'));
    }
    const url = values.url ?? report?.url ?? (source === null ? page.url() : pathToFileURL(target).href);
    return await page.evaluate(
      ([html, address]) =>
        (globalThis as unknown as { cutline: { explain: typeof explain } }).cutline.explain(html, address),
      [source, url] as const,
    );
  } finally {
    await close();
  }
}

function print(
  { detection, evidence, warnings, core, blocks, body, photos, otherImages }: Explanation,
  all: boolean,
): void {
  console.log(`article: ${detection.isArticle} (${detection.score.toFixed(2)}: ${detection.reasons.join(', ')})`);
  for (const { code, detail } of warnings) console.log(`warning: ${code}${detail === null ? '' : ` (${detail})`}`);
  for (const [field, candidates] of Object.entries(evidence.fields)) {
    console.log(`\n${field}${candidates.length === 0 ? ': nothing found' : ''}`);
    for (const { text, source, where, score, chosen } of candidates) {
      console.log(
        `  ${chosen ? '→' : ' '} ${score.toFixed(2)}  ${oneLine(text, 100)}   ${source}: ${oneLine(where, 60)}`,
      );
    }
  }
  console.log(`\nphotos: ${photos.length}`);
  for (const { src, caption, credit } of photos) console.log(`  ${src}\n    ${caption ?? '–'} | ${credit?.raw ?? '–'}`);
  for (const { src, rule } of otherImages)
    if (rule !== 'outside' || all) console.log(`  - ${rule.padEnd(16)} ${oneLine(src, 100)}`);
  console.log(`\ntext in: ${core}\nbody: ${body.length} blocks, ${body.join('').length} letters\n`);
  for (const { index, text, length, linkLength, where, verdict } of blocks) {
    if (verdict === 'outside' && !all) continue;
    const mark = verdict === 'body' ? '+' : '-';
    console.log(
      `${mark} ${String(index).padStart(4)} ${verdict.padEnd(20)} ${length}/${linkLength}  ${oneLine(text, 70)}   ${where}`,
    );
  }
}

function printReport({ field, product, read }: WrongFieldReport): void {
  console.log(`\nreported as wrong: ${field} (Cutline ${product}); there it was read as`);
  console.log(JSON.stringify(field === 'caption' || field === 'credit' ? read['photos'] : read[field], null, 2));
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
