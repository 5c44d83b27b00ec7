import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { withFile } from './with-file.ts';

/** Where Debian's package `epubcheck` puts it. */
const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** Returns epubcheck's errors and warnings; null where it is not installed. */
export function judgeEpub(book: Uint8Array): string[] | null {
  if (!existsSync(EPUBCHECK)) return null;
  return withFile('book.epub', book, (path) => {
    const { status, stdout, stderr } = spawnSync('java', ['-jar', EPUBCHECK, path], { encoding: 'utf8' });
    const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => /ERROR|FATAL|WARNING/.test(line));
    return status === 0 ? [] : lines.length > 0 ? lines : [`epubcheck ended with ${status}`];
  });
}
