import type { Candidate, Field } from '../../field.ts';
import { fold } from '../../text/text.ts';
import type { TextBlock } from '../../text-page.ts';

const KICKER =
  /kicker|over-?line|overhead|over-?title|top-?line|eyebrow|dachzeile|spitzmarke|supertitle|supra-?title|pre-?title|surtitre|antet[ií]tulo|cintillo|volanta|occhiello|rubrik|chapeau-label|nadnaslov|nadtytul|nadtitulek|rou?titr|rutitr|supratitlu|nadzaglavi\w*|epigraph|title-prefix|article-prefix|(?:header|article|headline)-label|\bcatch(?:line)?\b|(?:^|[\s_-])kick(?=$|[\s_-])/;
/** `Courier+`, `RP Plus`: a story that is paid for. */
const BADGE = /^\S+\s?(?:\+|Plus)$/;
/** A longer line above the headline is something else. */
const MAX_LENGTH = 80;

/** The label set above the headline: inside its element, or on a line of its own just before it. */
export const kicker: Field<'kicker'> = {
  name: 'kicker',
  absent: null,
  text: (value) => value ?? '',
  candidates: ({ around, page, chosen }) => {
    const found: Candidate<string | null>[] = [];
    const place = around.headline;
    if (!place) return found;
    const headline = fold(chosen.headline ?? '');
    const [first = '', ...others] = (chosen.headline ?? '').split(/\s*[:|–—]\s|\s-\s/);
    const opening = others.length > 0 ? fold(first) : null;
    const add = (text: string, where: string, score: number): void => {
      const value = text.replace(/\s*[:：]$/, '').trim();
      // No kicker: a bar that shows the headline again once the page was scrolled, what the headline has before its colon.
      const repeats = headline !== '' && (fold(value).includes(headline) || fold(value) === opening);
      const usable = value !== '' && value.length <= MAX_LENGTH && !repeats && !BADGE.test(value);
      if (usable) found.push({ value, raw: value, source: 'layout', where, score });
    };
    if (place.kicker) add(place.kicker, `${place.box.tag} kicker`, 0.8);
    for (const block of around.top) {
      const near = block.index >= place.firstBlock - 3 && block.index < place.firstBlock;
      const named = near ? (KICKER.test(block.box.names) ? block.text : namedIn(block)) : '';
      if (named !== '') add(named, block.box.names.trim() || block.box.tag, 0.7);
      else if (
        near &&
        block.index === place.firstBlock - 1 &&
        page.blocks[place.firstBlock]?.box.parent === block.box.parent &&
        block.box.parent?.tag === 'hgroup'
      ) {
        add(block.text, 'hgroup', 0.5);
      }
    }
    return found;
  },
};

/** What of the line stands in an inline element that is named so, beside the section or the date: `<a class="topic-kicker">`. */
function namedIn({ runs }: TextBlock): string {
  return runs
    .filter(({ spans }) => spans.some(({ names }) => KICKER.test(names)))
    .map(({ text }) => text)
    .join('')
    .trim();
}
