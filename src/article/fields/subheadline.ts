import type { Candidate, Field } from '../field.ts';
import { textOf } from '../metadata/values.ts';
import { fold } from '../text.ts';

const DECK =
  /sub-?head(?:line)?|sub-?title|deck|dek|unterzeile|subtitulo|sous-?titre|occhiello|under-?title|alternativeheadline/;
const MAX_LENGTH = 200;

/** The line set under the headline that is not yet the lead: a second title. */
export const subheadline: Field<'subheadline'> = {
  name: 'subheadline',
  doc: 'The second title under the headline, where there is one beside the lead.',
  absent: null,
  text: (value) => value ?? '',
  candidates: ({ around, page, chosen }) => {
    const found: Candidate<string | null>[] = [];
    const add = (value: string, source: Candidate<string>['source'], where: string, score: number): void => {
      const folded = fold(value);
      const known = [chosen.headline, chosen.lead, chosen.kicker].some((text) => {
        const other = fold(text ?? '');
        return other !== '' && (other.includes(folded) || folded.includes(other));
      });
      if (folded.length > 8 && value.length <= MAX_LENGTH && !known)
        found.push({ value, raw: value, source, where, score });
    };
    const after = around.headline?.lastBlock ?? 0;
    for (const block of around.top) {
      const under = block.index >= after && block.index < Math.min(after + 4, around.textStart);
      if (under && (DECK.test(block.box.names) || /^h[2-4]$/.test(block.box.tag))) {
        add(block.text, 'layout', block.box.names.trim() || block.box.tag, DECK.test(block.box.names) ? 0.6 : 0.35);
      }
    }
    const alternative = textOf(page.metadata.article?.data['alternativeHeadline']);
    // Search engines' second title counts only where the page shows it.
    if (alternative && around.top.some(({ text }) => fold(text) === fold(alternative)))
      add(alternative, 'json-ld', 'alternativeHeadline', 0.4);
    return found;
  },
};
