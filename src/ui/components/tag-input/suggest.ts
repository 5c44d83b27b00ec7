/** Which of the words in use fit what is being typed. */

/** The text without case, marks and width: `Đà Nẵng` and `da nang` are then the same. What the search folds more would weigh on the popup. */
function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replaceAll('đ', 'd').trim();
}

/**
 * Returns at most `limit` of `inUse` (most used first) that are not chosen yet and hold `typed`: those that begin with
 * it, then those with a word that does, then the others.
 */
export function suggest(inUse: readonly string[], typed: string, chosen: readonly string[], limit = 8): string[] {
  const wanted = foldText(typed);
  const taken = new Set(chosen.map(foldText));
  const rank = (text: string) => (text.startsWith(wanted) ? 0 : text.includes(` ${wanted}`) ? 1 : 2);
  return inUse
    .map((word) => ({ word, folded: foldText(word) }))
    .filter(({ folded }) => !taken.has(folded) && folded.includes(wanted))
    .toSorted((a, b) => rank(a.folded) - rank(b.folded))
    .slice(0, limit)
    .map(({ word }) => word);
}
