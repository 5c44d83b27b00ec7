import { bylineWords } from '../byline/byline-words.ts';
import { isFurnitureText, isInFurniture } from '../furniture.ts';
import type { Candidate, Field } from '../../field.ts';
import { textOf } from '../../metadata/values.ts';
import { fold } from '../../text/text.ts';
import type { TextBlock, TextBox } from '../../text-page.ts';
import { scriptScale } from '../../layout/story/prose.ts';
import { isCalendarWord } from '../times/months.ts';
import { parseNewsTime } from '../times/times.ts';
import { isWithin } from '../within.ts';

const DECK = /sub-?head(?:line)?|sub-?title|deck|dek|unterzeile|subtitulo|sous-?titre|under-?title|alternativeheadline/;
/** Themes set the author's name as a heading too. */
const NOT_DECK = /author|by-?line/;
const MAX_LENGTH = 200;

/** The line set under the headline that is not yet the lead: a second title. */
export const subheadline: Field<'subheadline'> = {
  name: 'subheadline',
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
      if (
        under &&
        !isWithin(block.box, NOT_DECK, 2) &&
        (DECK.test(block.box.names) || (/^h[2-4]$/.test(block.box.tag) && isTitle(block, chosen.language)))
      ) {
        add(block.text, 'layout', block.box.names.trim() || block.box.tag, DECK.test(block.box.names) ? 0.6 : 0.35);
      }
    }
    // A line right under the headline that names nobody and no date, whatever it is called.
    const line = around.top.find(({ index }) => index === after);
    if (line && line.index < around.textStart && isDeck(line, around.headline?.box ?? null, chosen.language))
      add(line.text, 'layout', line.box.names.trim() || line.box.tag, 0.32);
    const alternative = textOf(page.metadata.article?.data['alternativeHeadline']);
    // Search engines' second title counts only where the page shows it.
    if (alternative && around.top.some(({ text }) => fold(text) === fold(alternative)))
      add(alternative, 'json-ld', 'alternativeHeadline', 0.4);
    return found;
  },
};

/** A heading as long as a title: shorter ones, and those of lists and buttons, are labels (`Related items`). */
function isTitle({ box, text, length, linkLength }: TextBlock, language: string | null): boolean {
  if (length * scriptScale(text) < SHORTEST_TITLE || linkLength > length / 2) return false;
  if (isFurnitureText(text, language) || isInFurniture(box)) return false;
  return !bylineWords(language).marker.test(text) && !tellsDate(text, language);
}

/** In Latin letters. */
const SHORTEST_TITLE = 30;

/** A whole date, or a clock beside a month or a weekday. A year (`up by 10% in 2026`) and a score (`won 3:1`) are neither. */
function tellsDate(text: string, language: string | null): boolean {
  if (parseNewsTime(text, { language })) return true;
  return CLOCK.test(text) && (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).some((word) => isCalendarWord(word, language));
}

const CLOCK = /(?<![\d:：])(?:[01]?\d|2[0-3])[:：][0-5]\d(?!\d)/;

/** A paragraph beside the heading with most of its words small, as names and labels have not. */
function isDeck(
  { box, text, length, linkLength }: TextBlock,
  heading: TextBox | null,
  language: string | null,
): boolean {
  if (box.tag !== 'p' || box.parent !== (heading?.parent ?? null) || linkLength > 0 || length < SHORTEST_LINE)
    return false;
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^[\p{Ll}\p{Lo}]/u.test(word)).length;
  return small > words.length / 2 && !tellsDate(text, language) && !isWithin(box, NOT_DECK, 1);
}

const SHORTEST_LINE = 40;
