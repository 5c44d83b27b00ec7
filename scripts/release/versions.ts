/** A new version, written everywhere at once: pure text in, text out. */

/** `1.2.3`: what both stores and npm take. */
const VERSION = /^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/;

export interface VersionFiles {
  'package.json': string;
  'package-lock.json': string;
  'manifest.json': string;
  'CHANGELOG.md': string;
}

/**
 * Returns the files with the new version. The change log's heading that says `(unreleased)` gets the version and the day;
 * without one, or with a version that is none or not newer, it throws and says what is wrong.
 */
export function withVersion(files: VersionFiles, version: string, day: string): VersionFiles {
  if (!VERSION.test(version)) throw new Error(`${version} is no version: three numbers are wanted, like 0.2.0.`);
  const before = versionIn(files['package.json']);
  const isFirst = new RegExp(`^## ${before.replaceAll('.', String.raw`\.`)} \\(unreleased\\)$`, 'm').test(
    files['CHANGELOG.md'],
  );
  if (compare(version, before) < 0 || (version === before && !isFirst)) {
    throw new Error(`${version} is not newer than ${before}.`);
  }
  return {
    'package.json': replaceOnce(files['package.json'], before, version),
    'package-lock.json': inLock(files['package-lock.json'], version),
    'manifest.json': replaceOnce(files['manifest.json'], versionIn(files['manifest.json']), version),
    'CHANGELOG.md': inChangeLog(files['CHANGELOG.md'], version, day),
  };
}

function versionIn(json: string): string {
  return (JSON.parse(json) as { version: string }).version;
}

/** The files keep their own layout: only the number changes. */
function replaceOnce(json: string, before: string, version: string): string {
  return json.replace(`"version": "${before}"`, `"version": "${version}"`);
}

/** npm writes the version twice at the head of its lock file: the project's, and that of its root package. */
function inLock(lock: string, version: string): string {
  let left = 2;
  return lock.replace(/"version": "[^"]+"/g, (found) => (left-- > 0 ? `"version": "${version}"` : found));
}

function inChangeLog(log: string, version: string, day: string): string {
  const heading = /^## .*\(unreleased\)$|^## Unreleased$/m;
  if (!heading.test(log)) throw new Error('CHANGELOG.md has no heading that says (unreleased): nothing to release.');
  return log.replace(heading, `## ${version} (${day})`);
}

function compare(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split('.').map(Number));
  for (const at of [0, 1, 2]) {
    const difference = (first?.[at] ?? 0) - (second?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
