import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** IPTC's own schema of ninjs 3.1, which its licence lets us use but not give on: it stands beside the repository, or not at all. */
const SCHEMA = join(mainCheckout(), '../shared/schemas/ninjs-schema_3.1.json');

/** Returns what IPTC's schema says against each item; null where the schema is not at hand. */
export function judgeNinjs(items: readonly object[]): string[] | null {
  if (!existsSync(SCHEMA)) return null;
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  // Places may have a shape by this schema; we write none.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  return items.flatMap((item, index) => (validate(item) ? [] : [`item ${index}: ${ajv.errorsText(validate.errors)}`]));
}

/** The folder of the repository's first checkout, also from another worktree of it; this one's where git does not tell. */
function mainCheckout(): string {
  const here = join(import.meta.dirname, '../..');
  const asked = ['rev-parse', '--path-format=absolute', '--git-common-dir'];
  const { status, stdout } = spawnSync('git', asked, { cwd: here, encoding: 'utf8' });
  return status === 0 ? dirname(stdout.trim()) : here;
}
