import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const STORY = join(ROOT, 'fixtures/site/stories/en-ap-dateline/index.html');
const HEADLINE = 'Storm tears roof from fish market, two hurt';

const folder = mkdtempSync(join(tmpdir(), 'cutline-commands-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs a script as its npm command does, and returns what it prints. Throws where the script fails. */
function run(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts', script), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('npm run corpus reads the pages of any folder that has an index of them', () => {
  cpSync(STORY, join(folder, 'story.html'));
  const index = [{ id: 'storm', url: 'https://courier.example/storm', file: 'story.html' }];
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  run('corpus.ts', folder, join(folder, 'out.json'));
  const predictions = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Record<string, unknown>;
  const { title, isArticle } = predictions['storm'] as { title: string; isArticle: boolean };
  assert.equal(title, HEADLINE);
  assert.equal(isArticle, true);
});

test('npm run explain names a field’s value, where it comes from, and the blocks that were dropped', () => {
  const said = run('explain.ts', STORY);
  assert.match(said, new RegExp(`→ \\d\\.\\d\\d {2}${HEADLINE}`));
  assert.match(said, /Advertisement/);
});
