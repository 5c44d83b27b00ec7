/** Reading JSON-LD values, which may be a text, a list, an object with a name, or a reference to another node. */
import { tidyText } from '../layout/page/tidy-text.ts';
import { decodeEntities } from '../text/text.ts';
import type { Json, JsonLdNode } from './json-ld.ts';

type JsonObject = { [key: string]: Json };

/** Returns a JSON value as a list: nothing is an empty list, a single value a list of one. */
export function listOf(value: Json | undefined): Json[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** Whether the value has entries of its own: neither a text, a number nor a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns a value as one line of text, or null: a text without its markup and entities, or an object's name. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return tidyText(decodeEntities(value).replace(/<[^<>]*>/g, ' ')) || null;
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0]) : null;
  if (isObject(value)) return textOf(value['name'] ?? value['@value'] ?? value['headline'] ?? null);
  return null;
}

/** Returns every text of a value: each item of a list, each name of an object. */
export function textsOf(value: Json | undefined): string[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== null);
}

/** Returns the object that `value` is or refers to by `@id`, looked up among `nodes`. */
export function resolve(value: Json | undefined, nodes: readonly JsonLdNode[]): JsonObject | null {
  if (!isObject(value)) return null;
  const id = value['@id'];
  if (value['name'] !== undefined || typeof id !== 'string') return value;
  return nodes.find(({ data }) => data['@id'] === id && data['name'] !== undefined)?.data ?? value;
}
