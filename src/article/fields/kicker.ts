import type { Candidate, Field } from '../field.ts';
import { fold } from '../text.ts';
import type { TextBlock } from '../text-page.ts';

const KICKER =
  /kicker|overline|topline|eyebrow|dachzeile|spitzmarke|supertitle|pretitle|surtitre|antet[ií]tulo|cintillo|volanta|occhiello|rubrik|chapeau-label/;
/** A longer line above the headline is something else. */
const MAX_LENGTH = 80;

/** The label set above the headline: inside its element, or on a line of its own just before it. */
export const kicker: Field<'kicker'> = {
  name: 'kicker',
  doc: 'The label set above the headline.',
  absent: null,
  text: (value) => value ?? '',
  candidates: ({ around, page, chosen }) => {
    const found: Candidate<string | null>[] = [];
    const place = around.headline;
    if (!place) return found;
    const headline = fold(chosen.headline ?? '');
    const [first = '', ...others] = (chosen.headline ?? '').split(/\s*[:|–—]\s|\s-\s/);
    const opening = others.length > 0 ? fold(first) : null;
    const add = (value: string, where: string, score: number): void => {
      // Nor is a bar that shows the headline again once the page was scrolled, or what the headline has before its colon.
      const repeats = headline !== '' && (fold(value).includes(headline) || fold(value) === opening);
      const usable = value !== '' && value.length <= MAX_LENGTH && !repeats;
      if (usable) found.push({ value, raw: value, source: 'layout', where, score });
    };
    if (place.kicker) add(place.kicker, `${place.box.tag} kicker`, 0.8);
    for (const block of around.top) {
      const near = block.index >= place.firstBlock - 3 && block.index < place.firstBlock;
      if (near && (KICKER.test(block.box.names) || isNamed(block)))
        add(block.text, block.box.names.trim() || block.box.tag, 0.7);
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

/** All of the line stands in an inline element that is named so: `<a class="topic-kicker">`. */
function isNamed({ runs }: TextBlock): boolean {
  const texts = runs.filter(({ text }) => text.trim() !== '');
  return texts.length > 0 && texts.every(({ spans }) => spans.some(({ names }) => KICKER.test(names)));
}
