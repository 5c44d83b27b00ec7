/** Cutline by the keyboard alone: each page beside the library, with the focus always somewhere, in sight and marked. */
import { chooseEntry } from '../chromium/steps/capture.ts';
import { expectFocus, focused, LOW, press, tabRound, tabTo, typeOver } from '../chromium/steps/keys.ts';
import { expect, test } from '../chromium/test.ts';

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
    await expect(page.getByText('The backup was handed to the browser as cutline-backup-').last()).toBeVisible();
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
    await rules.locator('.toast').last().hover();
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
