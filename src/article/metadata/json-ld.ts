/** JSON-LD scripts as a flat list of nodes. Lenient: CDATA marks, comments and stray control characters are let pass. */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface JsonLdNode {
  /** `@type` without the vocabulary's address, for example `NewsArticle`. */
  types: string[];
  data: { [key: string]: Json };
}

/** Nodes nest deeply only on broken or hostile pages. */
const MAX_DEPTH = 12;

/** Returns every node of every JSON-LD script in document order, and how many scripts were beyond repair. */
export function readJsonLd(document: Document): { nodes: JsonLdNode[]; broken: number } {
  const nodes: JsonLdNode[] = [];
  let broken = 0;
  for (const script of document.getElementsByTagName('script')) {
    if (script.getAttribute('type')?.toLowerCase() !== 'application/ld+json') continue;
    const parsed = parseLeniently(script.textContent);
    if (parsed === undefined) broken += 1;
    else unfold(parsed, nodes, 0);
  }
  return { nodes, broken };
}

function parseLeniently(source: string): Json | undefined {
  const text = source.trim();
  if (text === '') return null;
  return parseJson(text) ?? parseJson(repair(text));
}

/** Returns what the text says as JSON, or undefined: it may be broken, or code. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Every pattern begins at a sign, never at blanks: a script may be a hundred thousand of them. */
function repair(text: string): string {
  return (
    text
      // An XHTML page has only the comments left that stood around the marks.
      .replace(/^(?:<!\[CDATA\[|<!--|\/\/|\/\*|\*\/|\s)+/, '')
      .replace(/(?:(?:\/\/|\/\*)(?:\s*(?:\]\]>|-->))?|\]\]>|-->)(?:\*\/)?\s*;?$/, '')
      // oxlint-disable-next-line no-control-regex -- raw line feeds inside strings are the most common fault
      .replace(/[\u0000-\u001F]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '')
  );
}

function unfold(value: Json, nodes: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) unfold(item, nodes, depth + 1);
    return;
  }
  const types = typesOf(value['@type']);
  if (types.length > 0) nodes.push({ types, data: value });
  for (const child of Object.values(value)) unfold(child, nodes, depth + 1);
}

function typesOf(type: Json | undefined): string[] {
  const list = Array.isArray(type) ? type : [type];
  return list.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, ''));
}
