/**
 * Runs a script of ours in a clean clone: `node scripts/run.mjs test` installs the dependencies when they are missing
 * or older than the lock file, then runs `scripts/test.ts`. Plain JavaScript, since nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const [name, ...args] = process.argv.slice(2);

const changedAt = (path) => statSync(resolve(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status ?? 1;
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cutline is built with Node 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.log('Installing dependencies (npm ci) …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) process.exit(status);
}

process.exit(run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args]));
