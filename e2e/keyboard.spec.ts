/** Cutline by the keyboard alone: the popup, the library and each page, with the focus always somewhere, in sight and marked. */
import type { Page } from 'playwright';
import { chooseEntry } from './chromium/capture.ts';
import { expectFocus, focused, press, tabRound, tabTo } from './chromium/keys.ts';
import { saveStories } from './chromium/save-stories.ts';
import { expect, test } from './chromium/test.ts';
import { readRecords } from './library-records.ts';

/** A window in which the pages are longer than what is seen of them. */
const LOW = { width: 1000, height: 500 };

/** Types over what stands in the text box that has the focus. */
async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

const rule = (id: string, field: string) => ({
  id,
  site: 'paper.example',
  field,
  selectors: ['h1'],
  take: 'text',
  all: false,
  added: '2026-03-05T10:00:00.000Z',
  enabled: true,
});

test('the popup: every field, photo and menu is reached, changed and saved', async ({ cutline, site }) => {
  const story = await cutline.context.newPage();
  await story.goto(`${site}stories/vi-wire-figure/`);
  const { page, close } = await cutline.pressToolbarButton(story);
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(box('Headline')).toBeVisible();

  const stops = await tabRound(page);
  for (const textbox of await page.getByRole('textbox').all()) {
    const name = await textbox.getAttribute('aria-label');
    expect(
      stops.filter((stop) => stop.startsWith(`textbox "${name}"`)),
      `stops at ${name}`,
    ).toHaveLength(1);
  }
  await tabTo(page, 'textbox "Headline"');
  await typeOver(page, 'Quy chế mới');
  await press(page, 'Enter');
  await tabTo(page, 'button "Where from: Headline"', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'button "Use this: ');
  await press(page, 'Enter');
  await expect(box('Headline')).not.toHaveValue('Quy chế mới');
  await tabTo(page, 'button "Point at it on the page: Headline"');
  await tabTo(page, 'button "Save a report of the wrong field: Headline"');
  await tabTo(page, 'button "Where from: Headline"', 'Shift+Tab');
  await press(page, 'Enter');

  await tabTo(page, 'button "Kicker"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Kicker"');
  await page.keyboard.type('Vùng biển');
  await press(page, 'Enter');
  await tabTo(page, 'button "Updated"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Updated"');
  await press(page, 'Escape');

  await tabTo(page, 'textbox "Photo 2: Caption"');
  await typeOver(page, 'Quang cảnh');
  await press(page, 'Enter');
  await tabTo(page, 'button "Leave photo 1 out"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: '1 photo' })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, 'button "Edit the text"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Text"');
  await press(page, 'Escape');
  await tabTo(page, /More about this page/);
  await press(page, 'Enter');
  await tabTo(page, 'combobox "Access"');
  await tabTo(page, 'checkbox "Say on the button');
  await tabTo(page, 'combobox "Tags"');
  await page.keyboard.type('bão');
  await press(page, 'Enter');
  await page.keyboard.type('lũ,');
  await press(page, 'Backspace');
  expect(await focused(page)).toContain('Remove lũ');
  await press(page, 'Delete');
  await tabTo(page, 'combobox "Collection"');
  await page.keyboard.type('Biển,');
  await tabTo(page, 'button "Add a note"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "Note"');
  await page.keyboard.type('Gọi lại');
  await tabTo(page, 'button "Copy"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('menuitem "Copy as text"');
  await press(page, 'ArrowDown');
  await press(page, 'Enter');
  expect(await focused(page)).toContain('button "Copy"');
  await tabTo(page, 'button "Download"');
  await press(page, 'ArrowDown');
  await expect.poll(() => focused(page)).toContain('menuitem');
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toContain('button "Download"');
  await tabTo(page, 'button "Save');
  await press(page, 'Enter');
  await tabTo(page, 'button "Open in library"');
  await close();
  const [saved] = await (await cutline.background()).evaluate(readRecords);
  expect(saved).toMatchObject({ tags: ['bão'], collections: ['Biển'], note: 'Gọi lại' });
});

test('the library: found, read, edited, put in order, deleted and had back', async ({ cutline }) => {
  const page = await cutline.openLibrary();
  await page.setViewportSize(LOW);
  await saveStories(page, [
    { headline: 'Một', tags: ['bão'], collections: ['Biển'] },
    { headline: 'Hai', tags: ['lũ'] },
    { headline: 'Ba' },
    { headline: 'Bốn' },
  ]);
  await expect(page.getByRole('link', { name: 'Bốn' })).toBeVisible();
  await tabRound(page);
  await press(page, '?');
  await expect.poll(() => focused(page)).toContain('Close');
  await press(page, 'Escape');
  await page.keyboard.press('/');
  expect(await focused(page)).toContain('searchbox "Search the library"');
  await page.keyboard.type('hai');
  await expect(page.getByText('1 record', { exact: true })).toBeVisible();
  await press(page, 'ArrowDown');
  expect(await focused(page)).toBe('link "Hai"');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Hai' })).toBeVisible();

  await tabTo(page, 'button "Edit"', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'textbox "Headline"');
  await typeOver(page, 'Hai sửa');
  await tabTo(page, 'button "Save changes"');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: 'Hai sửa' })).toBeVisible();
  await expectFocus(page);
  await tabTo(page, 'textbox "Note"');
  await tabTo(page, 'button "Delete"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByText('1 record moved to the trash').last()).toBeVisible();
  await expectFocus(page);
  await tabTo(page, 'button "Undo"');
  await press(page, 'Enter');
  await page.keyboard.press('/');
  await typeOver(page, 'zzz');
  await tabTo(page, 'button "Show everything"');
  await press(page, 'Enter');
  await expect(page.getByText('4 records', { exact: true })).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'checkbox "Select all shown"');
  await press(page, 'Space');
  await tabTo(page, 'button "Tags"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('combobox "Put on"');
  await page.keyboard.type('tin,');
  await tabTo(page, 'button "Apply"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('button "Tags"');
  await tabTo(page, 'button "Select none"', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'link "Một"');
  await press(page, 'Delete');
  await expect(page.getByRole('link', { name: 'Một' })).toHaveCount(0);
  await expectFocus(page);
  await press(page, 'Control+z');
  await expect(page.getByRole('link', { name: 'Một' })).toBeVisible();
  await tabTo(page, 'checkbox "Select all shown"', 'Shift+Tab');
  await press(page, 'Space');
  await tabTo(page, 'button "Delete"');
  await press(page, 'Enter');
  await expect(page.getByText('Nothing saved yet.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'link "Trash', 'Shift+Tab');
  await press(page, 'Enter');
  await tabTo(page, 'checkbox "Select: Ba"');
  await press(page, 'Space');
  await tabTo(page, 'button "Put back"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByRole('checkbox', { name: 'Select: Ba' })).toHaveCount(0);
  await expectFocus(page);
  await tabTo(page, 'button "Empty the trash"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('button "Keep"');
  await tabTo(page, 'button "Delete for good"');
  await press(page, 'Enter');
  await expect(page.getByText('The trash is empty.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'link "Put tags in order"');
  await press(page, 'Enter');
  await tabTo(page, 'button "Rename tin"');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('textbox "New name for tin"');
  await press(page, 'Escape');
  expect(await focused(page)).toContain('tin');
  await tabTo(page, 'button "Take tin off everywhere"');
  await press(page, 'Enter');
  await expect(page.getByText('No tags yet.')).toBeVisible();
  await expectFocus(page);

  await tabTo(page, 'button "Export"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toContain('radio');
  await tabTo(page, 'combobox "Format"');
  await tabTo(page, 'button "Export"');
  await press(page, 'Enter');
  await expect(page.getByText('1 record exported').last()).toBeVisible();
  await expect.poll(() => focused(page)).toContain('button "Export"');
});

test.describe('where the browser grants the sites', () => {
  test.use({ sites: ['*://*/*'] });

  test('each page: options, rules, templates, capturing tabs and those to read', async ({ cutline, site }) => {
    const openPage = async (name: string) => {
      const opened = await cutline.openOwnPage(name);
      await opened.setViewportSize(LOW);
      return opened;
    };
    const page = await openPage('options');
    const settings = { detectionSites: ['*://a.example/*', '*://b.example/*'], fileNamePattern: '{headline}' };
    await page.evaluate((kept) => chrome.storage.local.set(kept), {
      settings,
      'site-rules:paper.example': [rule('one', 'headline'), rule('two', 'lead')],
    });
    await page.reload();
    await expect(page.getByText('a.example')).toBeVisible();
    const stops = await tabRound(page);
    expect(stops).toContain('button "Import or restore…"');
    await tabTo(page, 'button "Back to the usual pattern"');
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Back to the usual pattern' })).toHaveCount(0);
    await expectFocus(page);
    await tabTo(page, 'button "Remove a.example"');
    await press(page, 'Enter');
    await expect(page.getByText('a.example')).toHaveCount(0);
    await expectFocus(page);
    await tabTo(page, 'button "Remove b.example"');
    await press(page, 'Enter');
    await expect(page.getByText('b.example')).toHaveCount(0);
    await expectFocus(page);
    await tabTo(page, 'button "Back up"');
    await press(page, 'Enter');
    await expect(page.getByText('The backup is written.').last()).toBeVisible();
    await expectFocus(page);
    await tabTo(page, 'button "Forget everything"');
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).toContain('button "Cancel"');
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).toContain('button "Forget everything"');

    await tabTo(page, 'combobox "Language of the interface"', 'Shift+Tab');
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Options');
    await expect.poll(() => focused(page)).toContain('combobox "Ngôn ngữ giao diện"');
    await page.keyboard.press('Home');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Options');
    await expect.poll(() => focused(page)).toContain('combobox "Language of the interface"');

    const rules = await openPage('rules');
    await expect(rules.getByRole('checkbox', { name: /Headline/ })).toBeVisible();
    await tabRound(rules);
    await tabTo(rules, 'button "Delete: Headline, paper.example"');
    await press(rules, 'Enter');
    await expect(rules.getByRole('checkbox', { name: /Headline/ })).toHaveCount(0);
    await expectFocus(rules);
    await tabTo(rules, 'button "Delete: Lead, paper.example"');
    await press(rules, 'Enter');
    await expect(rules.getByRole('checkbox', { name: /Lead/ })).toHaveCount(0);
    await expectFocus(rules);
    await tabTo(rules, 'button "Undo"');
    await press(rules, 'Enter');

    const templates = await openPage('templates');
    await tabTo(templates, 'button "New Markdown template"');
    await press(templates, 'Enter');
    await tabTo(templates, 'textbox "Template"');
    await typeOver(templates, '{{ hedline }}');
    await tabTo(templates, 'button "Go to the mistake"');
    await press(templates, 'Enter');
    expect(await focused(templates)).toContain('textbox "Template"');
    await tabTo(templates, 'button "Reset to default"');
    await press(templates, 'Enter');
    await tabTo(templates, 'button "Delete template"');
    await press(templates, 'Enter');
    await expect(templates.getByRole('textbox', { name: 'Template' })).toHaveCount(0);
    await expectFocus(templates);

    const story = await cutline.context.newPage();
    await story.goto(`${site}stories/de-dpa/`);
    const opening = cutline.context.waitForEvent('page');
    await chooseEntry(cutline, 'capture-window');
    const queue = await opening;
    await expect(queue.getByRole('button', { name: 'Capture', exact: true })).toBeVisible();
    await tabRound(queue);
    await tabTo(queue, 'button "Capture"');
    await press(queue, 'Enter');
    await expect(queue.locator('[data-at="created"]')).toBeVisible();
    await expectFocus(queue);
    await tabTo(queue, 'button "Clear finished"');
    await press(queue, 'Enter');
    await expect(queue.locator('[data-at="created"]')).toHaveCount(0);
    await expectFocus(queue);

    for (const name of ['welcome', 'help', 'sample']) {
      const other = await openPage(name);
      await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
      expect((await tabRound(other)).length, name).toBeGreaterThan(1);
    }
  });
});
