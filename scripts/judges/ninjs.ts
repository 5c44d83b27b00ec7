import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** IPTC's own schema of ninjs 3.1, which its licence lets us use but not give on: it stands beside the repository, or not at all. */
const SCHEMA = join(import.meta.dirname, '../../../shared/schemas/ninjs-schema_3.1.json');

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
