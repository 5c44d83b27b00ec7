/** A dateline as a reader of the story sees it: on a line above the text, before its first words, or some of it in each place. */
import type { Article, Dateline } from '../article.ts';
import { inlineText } from './body-text.ts';
import { agencyNamed } from '../languages/agencies.ts';

export interface SplitDateline {
  /** What stands on a line of its own above the text; null where there is no dateline, or the text prints it. */
  above: string | null;
  /** The agency's sign before the first words (`TTXVN -`), which reading takes from the text; empty for none. */
  before: string;
}

/** It opens the lead or one of the first paragraphs: where reading finds it too. */
const PARAGRAPHS = 4;

/** Returns the dateline of the story by the places in which its paper printed it. */
export function splitDateline({ dateline, lead, body }: Pick<Article, 'dateline' | 'lead' | 'body'>): SplitDateline {
  if (!dateline) return { above: null, before: '' };
  const paragraphs = body.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children).trim()] : []));
  const texts = [lead ?? '', ...paragraphs.slice(0, PARAGRAPHS)];
  if (texts.some((text) => opensWith(text, dateline.raw.trim()))) return { above: null, before: '' };
  const [above, before] = withoutSign(dateline);
  // One that the text has after all, as when a person put it there.
  return { above, before: texts.some((text) => text.startsWith(before)) ? '' : before };
}

/** A place that is merely the first word of the text is no dateline there: that ends in a sign, or has one after it. */
function opensWith(text: string, raw: string): boolean {
  const isSigned = /[^\p{L}\p{M}\p{N}]$|[电電]$/u.test(raw);
  return text.startsWith(raw) && (isSigned || /^\s*[-–—:|)\]】]/u.test(text.slice(raw.length)));
}

/** `Vạn Hải TTXVN -`: the line with the place, and what stood before the first words, where the agency is known there. */
function withoutSign({ raw, agency }: Dateline): [above: string, before: string] {
  for (const { index } of raw.matchAll(/\s/gu)) {
    const before = raw.slice(index).trim();
    const [, name] = /^[(（]?([^()（）]+?)[)）]?\s?[-–—:]$/u.exec(before) ?? [];
    if (name !== undefined && agency !== null && agencyNamed(name) === agency)
      return [raw.slice(0, index).trim(), before];
  }
  return [raw, ''];
}
