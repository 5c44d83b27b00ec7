/** How right extraction is on a directory that has the truth beside its pages. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Returns the scorer's table, or ours, or null where the directory has no `truth.json`. A `score.mjs` in the directory or
 * the one above it knows best what its truth means; ours compares text and title.
 */
export function measureAccuracy(dir: string): string | null {
  const truth = join(dir, 'truth.json');
  if (!existsSync(truth)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'cutline-bench-'));
  const predictions = join(folder, 'cutline.json');
  try {
    run(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../scripts/corpus.ts'), dir, predictions]);
    const scorer = [join(dir, 'score.mjs'), join(dir, '..', 'score.mjs')].find((path) => existsSync(path));
    if (scorer) return run(process.execPath, [scorer, '--truth', truth, predictions]);
    return score(readJson(truth), readJson(predictions));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return stdout.trim();
}

type Texts = Record<string, { text?: string | null; title?: string | null }>;

function readJson(path: string): Texts {
  return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}

/** F1 of runs of four words, averaged over pages, and the share of titles that are the same. */
function score(truth: Texts, predicted: Texts): string {
  const texts: number[] = [];
  const titles: number[] = [];
  for (const [id, { text, title }] of Object.entries(truth)) {
    if (text) texts.push(f1(shingles(text), shingles(predicted[id]?.text ?? '')));
    if (title) titles.push(Number(words(title).join(' ') === words(predicted[id]?.title ?? '').join(' ')));
  }
  const mean = (list: number[]): string => (list.reduce((a, b) => a + b, 0) / (list.length || 1)).toFixed(3);
  return `body F1 ${mean(texts)} (${texts.length} pages), title ${mean(titles)} (${titles.length} pages)`;
}

const SHINGLE = 4;

function shingles(text: string): Set<string> {
  const list = words(text);
  const last = Math.max(1, list.length - SHINGLE + 1);
  return new Set(Array.from({ length: last }, (_, at) => list.slice(at, at + SHINGLE).join(' ')));
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function f1(wanted: Set<string>, found: Set<string>): number {
  const both = [...wanted].filter((shingle) => found.has(shingle)).length;
  return both === 0 ? 0 : (2 * both) / (wanted.size + found.size);
}
