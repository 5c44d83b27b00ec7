/**
 * npm run bench [-- --corpus DIR] [--json FILE] [--no-popup]: accuracy where a directory of real pages with their truth is
 * given, speed beside Readability and Defuddle on its pages (else on the sample site's stories and two long pages), and the
 * time from toolbar click to filled popup. Build the extension first (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { longPage } from '../fixtures/long-pages.ts';
import { readCorpus, type CorpusPage } from '../scripts/reading/corpus-dir.ts';
import { measureAccuracy } from './accuracy.ts';
import type { Tool } from './in-page.ts';
import { measureSpeed, type Speed } from './speed.ts';

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, json: { type: 'string' }, popup: { type: 'boolean', default: true } },
  allowNegative: true,
});
const root = resolve(import.meta.dirname, '..');
if (values.corpus !== undefined && !existsSync(join(values.corpus, 'index.json'))) {
  console.error(`${values.corpus} has no index.json`);
  process.exit(2);
}

const speed = await measureSpeed(values.corpus === undefined ? samplePages() : readCorpus(values.corpus));
const popup = values.popup ? measurePopup() : null;
const accuracy = values.corpus === undefined ? null : measureAccuracy(values.corpus);
const machine = machineLine(speed.browser);

console.log(`${machine}\n`);
printSpeed(speed);
if (popup !== null) console.log(`\nToolbar button: ${popup}`);
if (accuracy !== null) console.log(`\n${accuracy}`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ machine, speed, popup, accuracy }, null, 1));

/** What `npm run bench:popup` prints; that its time is over what is wanted is part of it. */
function measurePopup(): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'popup.ts')], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.trim();
}

function* samplePages(): Generator<CorpusPage> {
  const stories = join(root, 'fixtures/site/stories');
  for (const id of readdirSync(stories)) {
    yield { id, url: `https://courier.example/${id}/`, html: readFileSync(join(stories, id, 'index.html'), 'utf8') };
  }
  for (const bytes of [250_000, 2_500_000]) {
    yield { id: `long-${bytes}`, url: 'https://courier.example/long', html: longPage(bytes).html };
  }
}

function machineLine(browser: string): string {
  const versions = (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    }
  ).devDependencies;
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    browser,
    `Readability ${versions['@mozilla/readability']}`,
    `Defuddle ${versions['defuddle']}`,
  ].join(', ');
}

function printSpeed({ tools, pages }: Speed): void {
  const rows: [Tool, string][] = [
    ['cutline', 'Cutline, all fields'],
    ['detection', 'Cutline, detection'],
    ['readability', 'Readability'],
    ['defuddle', 'Defuddle'],
    ['clone', 'a clone of the document'],
  ];
  console.log(
    `| ${pages} pages | median | total | slowest | of Readability's total | of Defuddle's total |\n|---|---|---|---|---|---|`,
  );
  for (const [tool, name] of rows) {
    const { median, total, slowest } = tools[tool];
    const share = (other: Tool): string => (total / tools[other].total).toFixed(2);
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    console.log(
      `| ${name} | ${ms(median)} | ${ms(total)} | ${ms(slowest)} | ${share('readability')} | ${share('defuddle')} |`,
    );
  }
}
