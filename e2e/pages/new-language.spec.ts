/**
 * A language more is one file of messages: a build with an invented one, written from the right and a third longer than
 * English, speaks it on every page, and nothing of it is cut off.
 */
import type { Page } from 'playwright';
import { expectNoSidewaysScrolling } from '../chromium/steps/accessible.ts';
import { launchChromium, type CutlineInChromium } from '../chromium/cutline.ts';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { buildWithLanguage, pseudoMessages } from '../chromium/with-language.ts';
import { expect, test as base } from '../chromium/test.ts';

const LANGUAGE = 'ar';

// One build for all.
base.describe.configure({ mode: 'default' });

const test = base.extend<object, { foreign: CutlineInChromium }>({
  foreign: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const { extension, remove } = buildWithLanguage(LANGUAGE, pseudoMessages(LANGUAGE));
      const cutline = await launchChromium({ language: LANGUAGE, extension });
      await use(cutline);
      await cutline.close();
      remove();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

/** Elements whose words run over their own edge, where the rest cannot be scrolled to. */
async function cutOff(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, textOverflow, clip, display, position } = getComputedStyle(element);
        if (display === 'inline' || !element.checkVisibility() || element.matches('input, textarea, select'))
          return false;
        // What only screen readers read is a pixel wide.
        if (position === 'absolute' && (clip !== 'auto' || element.clientWidth <= 1)) return false;
        const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
        return hides && element.scrollWidth > element.clientWidth + 1 && element.innerText.includes('⟦');
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.innerText.slice(0, 60)}`),
  );
}

/** Words on the page that come from no message: they stand outside of the brackets. */
async function untranslated(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        parent === null ||
        !parent.checkVisibility() ||
        parent.closest('[lang], code, kbd, bdi, script, style, [data-own]')
      )
        continue;
      const text = node.textContent?.trim() ?? '';
      if (/\p{Script=Latin}{2}/u.test(text) && !/[⟦⟧]/.test(parent.innerText)) found.push(text);
    }
    return found;
  });
}

async function expectSpoken(page: Page, what: string): Promise<void> {
  await expect(page.locator('html'), what).toHaveAttribute('dir', 'rtl');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScrolling(page, width, `${what} at ${width}`);
    expect.soft(await cutOff(page), `${what}: cut off at ${width} px`).toEqual([]);
  }
  expect.soft(await untranslated(page), `${what}: no message`).toEqual([]);
}

for (const name of ['options', 'rules', 'templates', 'help', 'welcome', 'sample', 'queue']) {
  test(`the page "${name}" speaks a language that is one file`, async ({ foreign }) => {
    const page = await foreign.openOwnPage(name);
    await expect(page.getByText('⟦').first()).toBeVisible();
    await expectSpoken(page, name);
    await page.close();
  });
}

test('the library speaks it in each of its views', async ({ foreign }) => {
  const library = await foreign.openLibrary();
  await expect(library.getByText('Nothing saved yet')).toBeVisible();
  await expectSpoken(library, 'library-empty');
  await saveStories(library, [
    { headline: 'ميناء الزهراء يستقبل أول سفينة', day: '2025-11-30', tags: ['شحن'], collections: ['2025'] },
    { headline: 'جسر جديد فوق النهر', day: '2025-12-02', tags: ['جسور', 'شحن'] },
  ]);
  const row = library.getByRole('link', { name: 'جسر جديد فوق النهر' });
  await expect(row).toBeVisible();
  await library.getByRole('checkbox').first().check();
  await expectSpoken(library, 'library-list');
  for (const view of ['charts', 'tags', 'collections']) {
    await library.evaluate((view) => (location.hash = `#view=${view}`), view);
    const counted = view === 'collections' ? '2025' : 'شحن';
    await expect(library.getByRole('main').getByText(counted, { exact: true }).first()).toBeVisible();
    await expectSpoken(library, `library-${view}`);
  }
  await library.evaluate(() => (location.hash = ''));
  await library
    .getByRole('banner')
    .getByRole('button', { name: /Export/ })
    .click();
  await expect(library.getByRole('dialog')).toBeVisible();
  await expectSpoken(library, 'library-export');
  await library.keyboard.press('Escape');
  await row.click();
  await expect(library.getByRole('heading', { name: 'جسر جديد فوق النهر' })).toBeVisible();
  await expectSpoken(library, 'library-reader');
  await library.close();
});

test('the popup speaks it', async ({ foreign, site }) => {
  const page = await foreign.context.newPage();
  await page.goto(`${site}stories/ar-rtl/`);
  const { page: popup, close } = await foreign.pressToolbarButton(page);
  await expect(popup.locator('main[aria-busy="false"]')).toBeVisible();
  await expect(popup.getByRole('button', { name: /Save/ }).first()).toBeVisible();
  await expect(popup.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectNoSidewaysScrolling(popup, await popup.evaluate(() => innerWidth));
  expect.soft(await cutOff(popup), 'cut off').toEqual([]);
  expect.soft(await untranslated(popup), 'no message').toEqual([]);
  await close();
  await page.close();
});
