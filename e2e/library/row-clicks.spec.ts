/** What the pointer does on a row of the list: it opens the record, marks words, and opens other tabs and windows. */
import type { Page } from 'playwright';
import { saveStories } from '../chromium/steps/save-stories.ts';
import { expect, test } from '../chromium/test.ts';

const LEAD = 'Thông xe sáng nay sau ba năm.';

/** How far behind the tab in front those stand that it has opened. */
const placesFromFront = (page: Page) =>
  page.evaluate(async () => {
    const tabs = await chrome.tabs.query({ currentWindow: true });
    const front = tabs.find((tab) => tab.active);
    return tabs.filter((tab) => tab.openerTabId === front?.id).map((tab) => tab.index - (front?.index ?? 0));
  });

const marked = (page: Page) => page.evaluate(() => getSelection()?.toString().trim());

test('a click on the words of a row opens the record, a double click marks a word, and drawing over them marks all', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Cầu mới', lead: LEAD }]);
  const lead = library.getByText(LEAD);
  const opened = library.getByRole('heading', { name: 'Cầu mới' });
  const box = await lead.boundingBox();
  if (box === null) throw new Error('the lead is not shown');
  const first = { position: { x: 12, y: box.height / 2 } };
  // As slowly as a hand does it.
  await lead.dblclick({ ...first, delay: 60 });
  await library.waitForTimeout(600);
  expect(await marked(library)).toBe('Thông');
  await expect(opened).toBeHidden();

  // What is marked already would be dragged.
  await library.evaluate(() => getSelection()?.removeAllRanges());
  await library.mouse.move(box.x + 1, box.y + box.height / 2);
  await library.mouse.down();
  await library.mouse.move(box.x + 150, box.y + box.height / 2, { steps: 5 });
  await library.mouse.up();
  await library.waitForTimeout(600);
  expect(await marked(library)).toMatch(/^Thông xe/);
  await expect(opened).toBeHidden();

  await lead.click(first);
  await expect(opened).toBeVisible();
});

test('a press elsewhere, or a key, right after the click on a row leaves the list as it is', async ({ cutline }) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Cầu mới', lead: LEAD }]);
  const search = library.getByRole('searchbox').or(library.getByRole('combobox')).first();
  // By the page's own clock, the second act comes right after the first on a busy machine too.
  await library.clock.install();
  for (const act of [() => search.click(), () => library.keyboard.press('/')]) {
    await library.clock.pauseAt(Date.now() + 1000);
    await library.getByText(LEAD).click();
    await act();
    await library.clock.resume();
    await library.waitForTimeout(600);
    await expect(library.getByRole('heading', { name: 'Cầu mới' })).toBeHidden();
    await expect(search).toBeFocused();
  }
});

test('with Ctrl a click anywhere on a row opens the record in a tab behind, and with Shift on its headline in a window', async ({
  cutline,
}) => {
  const library = await cutline.openLibrary();
  await saveStories(library, [{ headline: 'Cầu mới', lead: LEAD, tags: ['giao thông'] }]);
  const link = library.getByRole('link', { name: 'Cầu mới' });
  const lead = library.getByText(LEAD);
  for (const [on, modifier] of [
    [link, 'ControlOrMeta'],
    [lead, 'ControlOrMeta'],
    [link, 'Shift'],
  ] as const) {
    const arriving = cutline.context.waitForEvent('page');
    await on.click({ modifiers: [modifier] });
    const page = await arriving;
    if (modifier !== 'Shift') expect(await placesFromFront(library)).toEqual([1]);
    await expect(page.getByRole('heading', { name: 'Cầu mới' })).toBeVisible();
    await page.close();
  }
  // With Shift the browser marks from where it was clicked before.
  await lead.click({ modifiers: ['Shift'] });
  await library.waitForTimeout(600);
  expect(library.url()).not.toContain('open=');
  expect(cutline.context.pages().filter((page) => page.url().includes('open='))).toEqual([]);
});
