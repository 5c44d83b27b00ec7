/** `npm run release -- 0.2.0`: writes the version into package.json, its lock, manifest.json and CHANGELOG.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checks/source-files.ts';
import { withVersion, type VersionFiles } from './release/versions.ts';

const [version = ''] = process.argv.slice(2);
const read = (name: keyof VersionFiles) => readFileSync(join(ROOT, name), 'utf8');

try {
  const files = withVersion(
    {
      'package.json': read('package.json'),
      'package-lock.json': read('package-lock.json'),
      'manifest.json': read('manifest.json'),
      'CHANGELOG.md': read('CHANGELOG.md'),
    },
    version,
    new Date().toISOString().slice(0, 10),
  );
  // All is sound before anything is written.
  for (const [name, text] of Object.entries(files)) writeFileSync(join(ROOT, name), text);
  console.log(
    `${version} is written. Look at the difference, run npm test and npm run package, then commit and tag it.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
