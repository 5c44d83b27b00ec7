/** `npm run schema`: writes the published JSON Schema. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { jsonSchemaText, SCHEMA_PATH } from './json-schema.ts';

mkdirSync(dirname(SCHEMA_PATH), { recursive: true });
writeFileSync(SCHEMA_PATH, jsonSchemaText());
console.log(`Written: ${SCHEMA_PATH}`);
