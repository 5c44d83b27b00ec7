/** What every page and state is held to: what axe finds, and that nothing runs over an edge. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect } from './test.ts';

/** What axe finds wrong, in short; empty when all is well. */
export async function violations(page: Page): Promise<string[]> {
  // The other mode opens a page of its own, which a popup's connection can't.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
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
