/** Whether a reader of the story sees its dateline in the text itself. */
import type { Article } from './article.ts';
import { inlineText } from './body-text.ts';

/** It opens the lead or one of the first paragraphs: where reading finds it too. */
const PARAGRAPHS = 4;

/**
 * Returns whether the text prints the dateline before its first words (`【汐見＝時津亮介】`, `HARBOUR CITY (AP) —`), as
 * papers without a line of its own for it do: to set it above the text as well would show it twice. A place that is merely
 * the first word of the text is none.
 */
export function printsDateline({ dateline, lead, body }: Pick<Article, 'dateline' | 'lead' | 'body'>): boolean {
  if (!dateline) return false;
  const raw = dateline.raw.trim();
  const isSigned = /[^\p{L}\p{M}\p{N}]$|[电電]$/u.test(raw);
  const opens = (text: string): boolean =>
    text.startsWith(raw) && (isSigned || /^\s*[-–—:|)\]】]/u.test(text.slice(raw.length)));
  const paragraphs = body.flatMap((block) => (block.type === 'paragraph' ? [inlineText(block.children).trim()] : []));
  return [lead ?? '', ...paragraphs.slice(0, PARAGRAPHS)].some(opens);
}
