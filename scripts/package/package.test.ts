import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { ROOT } from '../checks/source-files.ts';
import { projectFiles } from './source-files.ts';
import { filesIn, zipOf, type Files } from './zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the order in which files are found and the zone of the machine leave no trace in a zip', () => {
  const one = zipOf({ 'b.txt': bytes('two'), 'a/c.txt': bytes('one') });
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Ho_Chi_Minh';
  const other = zipOf({ 'a/c.txt': bytes('one'), 'b.txt': bytes('two') });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  assert.equal(hashOf(other), hashOf(one));
  assert.deepEqual(Object.keys(unzipSync(one)), ['a/c.txt', 'b.txt']);
});

test('two builds from the source archive, in different folders, give the same bytes', { timeout: 280_000 }, () => {
  const archive = zipOf(projectFiles(ROOT));
  assert.equal(buildFrom(archive, 'somewhere'), buildFrom(archive, 'else/where'));
});

const hashOf = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');

/** Unpacks the archive as a reviewer does, with the dependencies that are here, and returns the packed build's hash. */
function buildFrom(archive: Uint8Array, place: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cutline-source-'));
  try {
    const root = join(folder, place);
    unpack(unzipSync(archive), root);
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
    execFileSync('vite', ['build', '--mode', 'firefox', '--logLevel', 'error'], {
      cwd: root,
      env: { ...process.env, PATH: path },
      stdio: 'pipe',
      shell: process.platform === 'win32',
    });
    return hashOf(zipOf(filesIn(join(root, 'dist/firefox'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(files: Files, root: string): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}
