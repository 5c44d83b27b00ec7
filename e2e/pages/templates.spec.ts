/** A person's own export format: written, checked and tried out on the templates page, then used where formats are. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import { captureStory } from '../chromium/steps/capture.ts';
import { expect, test } from '../chromium/test.ts';

const BRIDGE = 'Wendburg bekommt seine Klappbrücke zurück';

test('a template is checked as it is typed, shown on a saved story, and exports it', async ({
  cutline,
  site,
}, info) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, ['dpa', 'bridge']);
  const page = await cutline.openOwnPage('templates');
  await page.getByRole('button', { name: 'New plain-text template' }).click();
  const text = page.getByRole('textbox', { name: 'Template' });
  const preview = page.getByRole('textbox', { name: 'Preview' });
  await expect(preview).toHaveValue(new RegExp(BRIDGE));
  await expect(page.getByText('No mistakes.')).toBeVisible();

  await text.fill('\n{{ hedline | upcase }}');
  await expect(page.getByText('Line 2, column 4: there is no field “hedline”. Did you mean “headline”?')).toBeVisible();
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Go to the mistake' }).click();
  await page.keyboard.type('headline | upcase }}');
  await expect(preview).toHaveValue(`${BRIDGE.toUpperCase()}\n`);

  await text.press('ControlOrMeta+End');
  await text.press('Enter');
  await page.getByRole('button', { name: '{{ publishedAt | date: "%d/%m/%Y" }}' }).click();
  await expect(preview).toHaveValue(/\n\d\d\/\d\d\/\d{4}\n$/);
  const written = await preview.inputValue();

  await page.getByRole('textbox', { name: 'Name' }).fill('Morning list');
  await page.keyboard.press('Enter');
  const library = await cutline.openLibrary();
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  const dialog = library.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('Morning list');
  const path = await cutline.download(info.outputPath(), () => dialog.getByRole('button', { name: 'Export' }).click());
  expect(basename(path)).toMatch(/^cutline-.*\.txt$/);
  expect(readFileSync(path, 'utf8')).toBe(written);
});

test('a template is offered in the popup, and one with a mistake says so and writes nothing', async ({
  cutline,
  site,
}, info) => {
  const templates = await cutline.openOwnPage('templates');
  await templates.getByRole('button', { name: 'New plain-text template' }).click();
  const text = templates.getByRole('textbox', { name: 'Template' });
  await text.fill('{{ headline }}');
  await text.blur();
  await expect.poll(() => stored(templates)).toContain('{{ headline }}');

  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/de-dpa/`);
  const popup = await cutline.pressToolbarButton(page);
  await popup.page.getByRole('button', { name: 'Download' }).click();
  const path = await cutline.download(info.outputPath(), () =>
    popup.page.getByRole('menuitem', { name: 'My plain text' }).click(),
  );
  expect(readFileSync(path, 'utf8')).toBe(`${BRIDGE}\n`);
  // The format used last is on top.
  await popup.page.getByRole('button', { name: 'Download' }).click();
  await expect(popup.page.getByRole('menu', { name: 'Download' }).getByRole('menuitem').first()).toHaveText(
    'My plain text',
  );
  await popup.close();

  await text.fill('{{ headline');
  await text.blur();
  await expect.poll(() => stored(templates)).not.toContain('headline }}');
  const library = await cutline.openLibrary();
  await library.getByRole('banner').getByRole('button', { name: 'Export' }).click();
  await library.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await expect(
    library.getByText('Nothing was written: the template “My plain text” has a mistake.').first(),
  ).toBeVisible();
});

test('a template that was deleted or reset can be had back', async ({ cutline }) => {
  const page = await cutline.openOwnPage('templates');
  await page.getByRole('button', { name: 'New Markdown template' }).click();
  const text = page.getByRole('textbox', { name: 'Template' });
  await text.fill('# {{ headline }}');
  await page.getByRole('button', { name: 'Reset to default' }).click();
  await expect(text).toHaveValue(/yaml: "title"/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(text).toHaveValue('# {{ headline }}');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('button', { name: 'My Markdown (copy)' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: 'Delete template' }).click();
  await expect(page.getByRole('button', { name: 'My Markdown (copy)' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByRole('button', { name: 'My Markdown (copy)' })).toHaveCount(1);
  // A page that is left at once has stored what was typed a moment before.
  await text.fill('# {{ kicker }}');
  await page.reload();
  await expect(page.getByRole('button', { name: 'My Markdown', exact: true })).toBeVisible();
  await expect.poll(() => stored(page)).toContain('# {{ kicker }}');
});

const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
