/** A block's runs of text with the inline elements around each, as data: who asks for a link or bold type reads it here. */
import type { Run, Span } from '../../galley.ts';
import type { Block } from '../../page.ts';
import { remember } from '../../remember.ts';
import { plainText } from './tidy-text.ts';

/** Longer texts of a link or of bold type are read by nobody. */
const LONGEST = 300;
/** Elements that mean something for a whole block that stands in them. */
const AROUND = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'time']);
/** How far above its box a block is still set in bold or linked. */
const LEVELS = 12;

/** White space that is no single blank: to look at each blank between words costs five times as much. */
const WHITE_SPACE = /[^\S ]\s*| \s+/g;

/** Returns the text of an inline element as a span has it: of one around many blocks it is asked once. */
export const spanTexts = (): SpanText => remember((element) => plainText(element.textContent).slice(0, LONGEST));

type SpanText = (element: Element) => string;

/** Returns the runs of the block's text and the inline elements that they stand in: no runs where it is only the text. */
export function runsOf({ nodes, box }: Block, textOf: SpanText): { runs: Run[]; spans: Span[] } {
  const spans: Span[] = [];
  const places = new Map<Element, number>();
  const spanOf = (element: Element | null, above: number): number => {
    if (!element || above > LEVELS) return -1;
    if (element === box.element) return box.inInline ? spanOf(element.parentElement, 1) : -1;
    if (above > 0 && !AROUND.has(element.localName)) return spanOf(element.parentElement, above + 1);
    const known = places.get(element);
    if (known !== undefined) return known;
    const parent = spanOf(element.parentElement, above && above + 1);
    const place = spans.push(spanFrom(element, parent, above, textOf)) - 1;
    places.set(element, place);
    return place;
  };
  const runs: Run[] = [];
  for (const node of nodes) {
    // A line break in the source is only white space, as on the screen.
    if (node.nodeType !== 3) runs.push({ text: '\n', span: -1 });
    else
      runs.push({
        text: plainText((node as Text).data).replace(WHITE_SPACE, ' '),
        span: spanOf(node.parentElement, 0),
      });
  }
  return { runs: spans.length > 0 || runs.length > 1 ? runs : [], spans };
}

function spanFrom(element: Element, parent: number, above: number, textOf: SpanText): Span {
  const tag = element.localName;
  const asked = above === 0 || tag === 'a' || tag === 'time';
  const named = element.hasAttributes();
  // Bold and italic type has none as a rule.
  const attribute = (name: string): string | null => (named ? element.getAttribute(name) : null);
  return {
    tag,
    names: `${attribute('class') ?? ''} ${attribute('data-testid') ?? ''}`.trim().toLowerCase(),
    itemprop: attribute('itemprop') ?? '',
    href: tag === 'a' ? attribute('href') : null,
    datetime: tag === 'time' ? attribute('datetime') : null,
    text: asked ? textOf(element) : '',
    parent,
    above,
  };
}
