/** The tests' own parts for Firefox: a browser with Cutline in it for each test, and the sample site. */
import { test as base } from '../../site.ts';
import { launchFirefox, type CutlineInFirefox } from './cutline.ts';

export const test = base.extend<{ cutline: CutlineInFirefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  cutline: async ({}, use) => {
    const cutline = await launchFirefox();
    await use(cutline);
    await cutline.close();
  },
});

export { expect } from '@playwright/test';
