/** What every page and state is held to: what axe finds, and that nothing runs over an edge. */
import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from '../test.ts';

type Axe = typeof axe;

/** Rules of axe whose answer depends on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with the page as it is, in light and in dark, in short; empty when all is well. The page is left
 * light, and without movements: a colour on its way to another is neither.
 */
export async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const inLight = await page.evaluate(found, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await page.evaluate(found, { runOnly: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight.map((what) => `in light: ${what}`), ...inDark.map((what) => `in dark: ${what}`)];
}

/** Runs in the page, after axe's own script. */
async function found(options: RunOptions): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Nothing in the open dialog runs over its edge. */
export async function expectDialogToFit(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const [needed, there] = await dialog.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(needed).toBe(there);
}

/** The page is as wide as its window, in which nothing runs over the edge. */
export async function expectNoSidewaysScrolling(page: Page, width: number, when?: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), when).toBe(width);
}

/** From the right to the left, as in Arabic or Hebrew, nothing runs over the edge either; the page is left as it was. */
export async function expectToFitFromTheRight(page: Page, width: number): Promise<void> {
  const turn = (dir: string) => page.evaluate((to) => (document.documentElement.dir = to), dir);
  await turn('rtl');
  await expectNoSidewaysScrolling(page, width, 'right to left');
  await turn('ltr');
}
