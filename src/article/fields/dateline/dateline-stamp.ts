/** A dateline in an inline element of its own at the start of a paragraph, often glued to the text: `TP HCMNếu có…`. */
import { tidyText } from '../../layout/page/tidy-text.ts';
import type { TextBlock } from '../../text-page.ts';

export interface Stamp {
  /** The element's text. */
  stamp: string;
  /** The paragraph without it, if it is a place or a logo that nothing but the element sets apart; else the whole paragraph. */
  rest: string;
  /** The element's class says that it is a place. */
  named: boolean;
  /** It stands in bold type. */
  strong: boolean;
}

const PLACE_NAME = /location|date-?line|(?:\b|_)(?:place|city)(?:\b|_)|ort(?:smarke|sangabe)?\b|\bstamp|spitzmarke/;
/** The paper's own name, set as a sign: `<span class="logo">BNEWS</span>`. */
const LOGO = /\blogo\b/;
/** An author's: `byline-location`. */
export const AUTHOR_PLACE = /(?:author|by-?line|signature|contributor)[\w-]*(?:location|place)/;
const LONGEST = 60;

/** Whether all of the block stands in inline elements whose class says that they are a place: `<b class="place">New Delhi:</b>`. */
export function isStamp({ runs }: TextBlock): boolean {
  return runs.every(({ spans }) => spans.some(({ above, names }) => above === 0 && PLACE_NAME.test(names)));
}

/** Returns the first inline element's text if it opens the block and text follows it, or null. */
export function stampIn(block: TextBlock): Stamp | null {
  const around = block.runs.find(({ text }) => text.trim() !== '')?.spans ?? [];
  const [holder, outer] = around.filter(({ above }) => above === 0);
  if (!holder) return null;
  const element = outer && /^(?:b|strong|em|i)$/.test(holder.tag) ? outer : holder;
  const stamp = tidyText(element.text);
  if (stamp === '' || stamp.length > LONGEST || !block.text.startsWith(stamp) || stamp.length >= block.length)
    return null;
  const strong = [element, holder].some(({ tag }) => /^(?:b|strong)$/.test(tag));
  const names = `${element.names} ${holder.names}`;
  const rest = block.text.slice(stamp.length);
  const named = PLACE_NAME.test(names);
  return {
    stamp,
    rest: (named || LOGO.test(names)) && /^[\p{L}\d"“„«(]/u.test(rest) ? rest : block.text,
    named,
    strong,
  };
}
