/**
 * The help in a person's language. Each of its parts has a name, which is its English heading in an address's form
 * (`the-library`); a translation says which part it is in a comment before its heading, and English stands in for the rest.
 */
import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { nearest } from '../../ui/words/i18n.ts';

/** One part of the help, its heading first; `language` (BCP 47) is that of its words. */
export interface HelpPart {
  language: string;
  heading: Heading;
  nodes: readonly RootContent[];
}

/** Returns the parts of the help, in the order of the English ones, from `texts`: Markdown by its language (BCP 47). */
export function helpIn(language: string, texts: Readonly<Record<string, string>>): HelpPart[] {
  const own = nearest(language, Object.keys(texts)) ?? 'en';
  const translated = partsOf(texts[own] ?? '', own);
  return [...partsOf(texts['en'] ?? '', 'en')].map(([name, english]) => translated.get(name) ?? english);
}

/** Returns the name by which an address leads to a part of the text: its heading, as GitHub names it. */
export function partName(heading: Heading): string {
  return toString(heading)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

/** The parts of a text by their English names. What stands before the first of them, its title, is not among them. */
function partsOf(text: string, language: string): Map<string, HelpPart> {
  const parts = new Map<string, HelpPart>();
  let nodes: RootContent[] = [];
  let named: string | null = null;
  for (const node of fromMarkdown(text).children) {
    if (node.type === 'html') named = /^<!--\s*(\S+)\s*-->$/.exec(node.value)?.[1] ?? null;
    else if (node.type === 'heading' && node.depth === 2) {
      nodes = [node];
      parts.set(named ?? partName(node), { language, heading: node, nodes });
      named = null;
    } else nodes.push(node);
  }
  return parts;
}
