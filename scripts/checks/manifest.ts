/** What the built extension asks for: exactly these permissions, and nothing else that reaches into pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Target } from '../manifest.ts';
import type { Check } from './check.ts';
import { ROOT } from './source-files.ts';

/** docs/permissions-and-privacy.md says what each is for; a change here is a change of the promise made there. */
const PERMISSIONS: Record<Target, string[]> = {
  chrome: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'menus', 'scripting', 'storage', 'unlimitedStorage'],
};
/** Asked for when backups on a schedule are switched on. */
const OPTIONAL = ['downloads'];
const OPTIONAL_HOSTS = ['*://*/*'];
/** Keys by which an extension could reach pages or be seen by them without being asked. */
const ABSENT = ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable'];

/** Returns the checks of `dist/TARGET/manifest.json`. */
export function checkManifest(target: Target): Check[] {
  const manifest = json(`dist/${target}/manifest.json`);
  const problems: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      problems.push(`${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
    }
  };
  same('permissions', strings(manifest['permissions']).toSorted(), PERMISSIONS[target]);
  same('optional_permissions', manifest['optional_permissions'], OPTIONAL);
  same('optional_host_permissions', manifest['optional_host_permissions'], OPTIONAL_HOSTS);
  same('version', manifest['version'], json('package.json')['version']);
  problems.push(...ABSENT.filter((key) => key in manifest).map((key) => `${key} is there`));
  return [{ name: `${target}: the manifest asks for no more than it says`, problems }, checkLicences(target)];
}

/** The libraries' licences ask to be handed on with their code. */
function checkLicences(target: Target): Check {
  const licences = readFileSync(join(ROOT, `dist/${target}/licences.md`), 'utf8');
  const libraries = Object.keys(json('package.json')['dependencies'] as object);
  const missing = libraries.filter((name) => !licences.includes(`\n## ${name} - `));
  return {
    name: `${target}: the libraries' licences are in it`,
    problems: missing.map((name) => `${name} is missing`),
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, unknown>;
}
