/** `npm run package`: the files that the stores take, in `packages/`; each has the same bytes wherever it is made. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checks/source-files.ts';
import { projectFiles } from './package/source-files.ts';
import { filesIn, zipOf } from './package/zip.ts';
import { command } from './test-steps.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const target = join(ROOT, 'packages');

for (const mode of ['chrome', 'firefox']) {
  const built = await command(`vite build --mode ${mode} --logLevel warn`, 180_000);
  if (built.failed > 0) throw new Error(built.output);
}
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const chromium = zipOf(filesIn(join(ROOT, 'dist/chrome')));
write('chrome', chromium);
// The same extension; a file of its own, so that nobody has to know.
write('edge', chromium);
write('firefox', zipOf(filesIn(join(ROOT, 'dist/firefox'))));
if (existsSync(join(ROOT, '.git'))) {
  write('source', zipOf(projectFiles(ROOT)));
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  if (changed !== '') console.log(`Not for a store: there are changes that are not committed.\n${changed}`);
} else console.log('This is an unpacked source archive: it makes no archive of itself.');

function write(what: string, zip: Uint8Array): void {
  const name = `cutline-${version}-${what}.zip`;
  writeFileSync(join(target, name), zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  console.log(`packages/${name}  ${(zip.length / 1e6).toFixed(2)} MB  sha256 ${hash}`);
}
