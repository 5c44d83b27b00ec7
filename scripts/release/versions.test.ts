import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../checks/source-files.ts';
import { withVersion, type VersionFiles } from './versions.ts';

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const files: VersionFiles = {
  'package.json': read('package.json'),
  'package-lock.json': read('package-lock.json'),
  'manifest.json': read('manifest.json'),
  'CHANGELOG.md': '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.0.1 (2026-01-02)\n\n- Old.\n',
};

test('the version stands in all four files, and nothing else changes', () => {
  const made = withVersion(files, '3.2.1', '2026-12-24');
  for (const name of ['package.json', 'manifest.json'] as const) {
    const before = JSON.parse(files[name]) as object;
    assert.deepEqual(JSON.parse(made[name]), { ...before, version: '3.2.1' });
  }
  const lock = JSON.parse(made['package-lock.json']) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  const before = JSON.parse(files['package-lock.json']) as typeof lock;
  assert.equal(lock.version, '3.2.1');
  assert.equal(lock.packages['']?.version, '3.2.1');
  assert.deepEqual({ ...lock.packages, '': {} }, { ...before.packages, '': {} });
  assert.match(made['CHANGELOG.md'], /^## 3\.2\.1 \(2026-12-24\)$/m);
  assert.match(made['CHANGELOG.md'], /^## 0\.0\.1 \(2026-01-02\)$/m);
});

test('what is no newer version, or has nothing to release, is refused and says why', () => {
  for (const version of ['', 'v1.0.0', '1.0', '01.2.3', '1.2.3-beta']) {
    assert.throws(() => withVersion(files, version, '2026-12-24'), /is no version/);
  }
  assert.throws(() => withVersion(files, '0.0.1', '2026-12-24'), /is not newer/);
  assert.throws(
    () => withVersion({ ...files, 'CHANGELOG.md': '# Changelog\n' }, '9.0.0', '2026-12-24'),
    /nothing to release/,
  );
});

test('the versions of this checkout agree', () => {
  const { version } = JSON.parse(files['package.json']) as { version: string };
  assert.equal((JSON.parse(files['manifest.json']) as { version: string }).version, version);
  assert.equal((JSON.parse(files['package-lock.json']) as { version: string }).version, version);
  assert.match(read('CHANGELOG.md'), new RegExp(`^## (?:${version.replaceAll('.', String.raw`\.`)} |Unreleased)`, 'm'));
});
