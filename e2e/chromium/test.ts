/** The tests' own parts for Chromium: a browser with Cutline in it for each test, and the sample site. */
import { test as base } from '../site.ts';
import { launchChromium, type CutlineInChromium } from './cutline.ts';

export const test = base.extend<{
  cutline: CutlineInChromium;
  language: string;
  sites: string[];
  grants: string[];
  without: string[];
  privateWindows: boolean;
}>({
  language: ['en', { option: true }],
  sites: [[], { option: true }],
  grants: [[], { option: true }],
  without: [[], { option: true }],
  privateWindows: [false, { option: true }],
  cutline: async ({ language, sites, grants, without, privateWindows }, use) => {
    const cutline = await launchChromium({ language, sites, permissions: grants, without, privateWindows });
    await use(cutline);
    await cutline.close();
  },
});

export { expect } from '@playwright/test';
