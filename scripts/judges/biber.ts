import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { withFile } from './with-file.ts';

/** What a story itself may lack; biber can only warn of it. */
const LACKING = /Missing mandatory field/;

/** Returns what biber (Debian's package of that name) says against a BibLaTeX file; null where it is not installed. */
export function judgeBiblatex(text: string): { problems: string[]; written: string } | null {
  if (spawnSync('biber', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  return withFile('stories.bib', text, (path) => {
    const out = `${path}.out`;
    const { stdout, status } = spawnSync('biber', ['--tool', '--validate-datamodel', `--output-file=${out}`, path], {
      encoding: 'utf8',
      cwd: path.replace(/[^/]+$/, ''),
    });
    const problems = stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line) && !LACKING.test(line));
    if (status !== 0) return { problems: [...problems, `biber ended with ${status}`], written: '' };
    return {
      problems: problems.filter((line) => !/^WARN - .*WARNINGS/.test(line)),
      written: readFileSync(out, 'utf8'),
    };
  });
}
