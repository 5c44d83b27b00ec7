/** What the source archive holds: everything that is in version control, and so all that the build needs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './zip.ts';

/** Returns the project's own files as they lie in `root`. Outside version control (in an unpacked archive) it throws. */
export function projectFiles(root: string): Files {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
    .split('\0')
    .filter((name) => name !== '');
  return Object.fromEntries([...new Set(names)].map((name) => [name, readFileSync(join(root, name))]));
}
