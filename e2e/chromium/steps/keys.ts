/** Going through a page by the keys alone, as a person without a mouse does. */
import type { Page } from 'playwright';
import { expect } from '../test.ts';

/** More stops than any page has. */
const STOPS = 250;

/** A window in which the pages are longer than what is seen of them. */
export const LOW = { width: 1000, height: 500 };

/** What has the focus, as a screen reader names it: `button "Save"`; empty when nothing has. */
export async function focused(page: Page): Promise<string> {
  const focus = page.locator(':focus');
  if ((await focus.count()) === 0) return '';
  const [first = ''] = (await focus.ariaSnapshot()).split('\n');
  return first
    .replace(/^- /, '')
    .replace(/^'(.*?)'(?::.*)?$/, '$1')
    .replace(/:$/, '');
}

/** Presses the key, and has the focus stay somewhere in the page: what it does may take the control that had it away. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocus(page);
}

/** Something has the focus, in sight and marked as such. */
export async function expectFocus(page: Page, where = 'the focus'): Promise<void> {
  // Polled: what covers it may be going just now, or the page be scrolling to it.
  await expect.poll(() => page.evaluate(faultOfFocus), where).toBe('');
}

/** Types over what stands in the text box that has the focus. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Presses Tab until the control with these words has the focus, `Shift+Tab` to go back; each on the way can be seen to have it. */
export async function tabTo(page: Page, words: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  while (seen.length < STOPS) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop !== '') await expectFocus(page, `${stop}, after ${seen.at(-1)}`);
    if (typeof words === 'string' ? stop.startsWith(words) : words.test(stop)) return;
    seen.push(stop);
  }
  throw new Error(`Tab leads to no “${String(words)}”, but to:\n${[...new Set(seen)].join('\n')}`);
}

/** Goes once round the page by the Tab key, and returns what has the focus at each stop. */
export async function tabRound(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const stops: string[] = [];
  while (stops.length < STOPS) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // Behind the last stands the browser's own window; a popup begins again.
    if (stop === '' || (stop === stops[0] && stops.length > 1)) return stops;
    await expectFocus(page, `${stop}, after ${stops.at(-1)}`);
    stops.push(stop);
  }
  throw new Error(`Tab does not come round:\n${stops.slice(-10).join('\n')}`);
}

/** What is wrong with what has the focus: it is nowhere, out of sight, under something else, or not marked. Runs in the page. */
export function faultOfFocus(): string {
  const focus = document.activeElement;
  if (focus === null || focus === document.body) return 'is nowhere';
  // What gets the focus to be read out, and not to be used.
  if (focus.matches('[tabindex="-1"]:not(button)')) return '';
  const { left, right, top, bottom } = focus.getBoundingClientRect();
  const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
  const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  if (x0 >= x1 || y0 >= y1) return 'is out of sight';
  const hit = document.elementFromPoint((x0 + x1) / 2, (y0 + y1) / 2);
  if (hit !== null && !hit.contains(focus) && !focus.contains(hit)) return `lies under ${hit.outerHTML.slice(0, 100)}`;
  for (let element: Element | null = focus, up = 0; element !== null && up < 3; element = element.parentElement, up++) {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) return '';
  }
  return 'has no mark';
}
