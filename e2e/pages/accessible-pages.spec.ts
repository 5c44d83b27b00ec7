/** Cutline’s own pages, in both themes, wide, at 200 % zoom and at 320 px: what axe finds, and what runs over an edge. */
import {
  expectDialogToFit,
  expectNoSidewaysScrolling,
  expectToFitFromTheRight,
  violations,
} from '../chromium/steps/accessible.ts';
import { expect, test } from '../chromium/test.ts';

/** What a person taught, for the page that lists it. */
const RULES = {
  'site-rules:a-newspaper-with-a-long-name.example': [
    {
      id: 'one',
      site: 'a-newspaper-with-a-long-name.example',
      field: 'headline',
      selectors: ['main > div.article-header__wrapper--wide > h1.article-header__title[itemprop="headline"]'],
      take: 'text',
      all: false,
      added: '2026-03-05T10:00:00.000Z',
      enabled: true,
    },
  ],
};

for (const name of ['options', 'rules', 'templates', 'help', 'welcome', 'sample', 'queue']) {
  test(`the page "${name}", wide, at 200 % and at 320 px`, async ({ cutline }) => {
    const page = await cutline.openOwnPage(name);
    await page.evaluate((rules) => chrome.storage.local.set(rules), RULES);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    // A window of 1280 pixels has room for 640 at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    await expectNoSidewaysScrolling(page, 640, 'at 200 %');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScrolling(page, 320, 'at 320 px');
    expect(await violations(page), 'at 320 px').toEqual([]);
    await expectToFitFromTheRight(page, 320);
  });
}

test('the template editor, with a mistake in the template', async ({ cutline }) => {
  const page = await cutline.openOwnPage('templates');
  await page.getByRole('button', { name: 'New Markdown template' }).click();
  await page.getByRole('textbox', { name: 'Template' }).fill('{{ hedline }}');
  await expect(page.getByRole('button', { name: 'Go to the mistake' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScrolling(page, 320);
});

test('the dialogs of options and export, and what was refused, at 320 px', async ({ cutline }) => {
  const options = await cutline.openOwnPage('options');
  await options.setViewportSize({ width: 320, height: 640 });
  for (const name of ['Import or restore…', 'Forget everything']) {
    await options.getByRole('button', { name }).click();
    await expectDialogToFit(options);
    expect(await violations(options), name).toEqual([]);
    await options.keyboard.press('Escape');
  }
  await options.getByRole('button', { name: 'Show diagnostics' }).click();
  await expect(options.getByRole('button', { name: /^Save/ })).toBeVisible();
  await options.getByRole('checkbox', { name: 'Look at the pages that I open' }).scrollIntoViewIfNeeded();
  await options.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await options.getByRole('checkbox', { name: 'Look at the pages that I open' }).click();
  await expect(options.locator('.toast')).toContainText('Not switched on');
  expect(await violations(options), 'refused').toEqual([]);
  await expectNoSidewaysScrolling(options, 320);

  const library = await cutline.openLibrary();
  await library.setViewportSize({ width: 320, height: 640 });
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await expectDialogToFit(library);
  expect(await violations(library), 'export').toEqual([]);
});
