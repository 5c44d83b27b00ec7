/** What is read off an element that a rule or a person's finger points at: its text as a reader sees it, or an attribute. */
import { tidyText } from '../layout/page/tidy-text.ts';
import { walk } from '../layout/page/walk.ts';
import type { Take } from './site-rule.ts';

/** Returns the text, line by line; `''` when there is none. Hidden parts are left out, unless all of it is hidden. */
export function taken(element: Element, take: Take): string {
  if (take !== 'text') return tidyText(element.getAttribute(take.slice(1)) ?? '');
  const { blocks } = walk(element, performance.now() + TIME_LIMIT);
  const shown = blocks.filter(({ box }) => !box.hidden);
  return (shown.length > 0 ? shown : blocks).map(({ text }) => text).join('\n');
}

/** Milliseconds for one element: a rule that points at the whole of a huge page must not hold it up. */
const TIME_LIMIT = 200;

/** Returns the texts of the links in the element, when it has several: the steps of a path, the tags of a list. */
export function linkTexts(element: Element): string[] {
  const texts = [...element.querySelectorAll('a')].map((link) => tidyText(link.textContent)).filter(Boolean);
  return texts.length > 1 ? texts : [];
}
