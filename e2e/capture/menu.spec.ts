/** The entries of the context menu beside *Capture caption*: the article, and what is selected in it. */
import type { Page } from 'playwright';
import { chooseEntry } from '../chromium/steps/capture.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

/** Selects the paragraphs from one to the other, as a mouse drawn over them does. */
async function select(page: Page, from: string, to: string): Promise<string> {
  return await page.evaluate(
    ([from, to]) => {
      const all = [...document.querySelectorAll('p')];
      const first = all.find(({ textContent }) => textContent.includes(from ?? ''));
      const last = all.find(({ textContent }) => textContent.includes(to ?? ''));
      if (!first || !last) throw new Error('no such paragraphs');
      document.getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      return document.getSelection()?.toString() ?? '';
    },
    [from, to],
  );
}

test('capture article saves what stands in the tab', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/vi-wire-figure/`);
  await chooseEntry(cutline, 'capture-article');
  await expect.poll((await noticeOn(page)).text).toContain('Article saved');
  expect(await (await cutline.background()).evaluate(readRecords)).toHaveLength(1);
});

test('the selection becomes a quotation in the note, beside what stands there', async ({ cutline, site }) => {
  const page = await openGranted(cutline, `${site}stories/en-ap-dateline/`);
  const paragraphs = await page.locator('article p, main p').allTextContents();
  const [first = '', second = ''] = paragraphs.filter((text) => text.length > 80);
  const text = await select(page, first.slice(10, 60), second.slice(10, 60));
  await chooseEntry(cutline, 'selection-note', { selectionText: text.replace(/\s+/g, ' ') });
  await expect.poll((await noticeOn(page)).text).toContain('Article saved');
  const worker = await cutline.background();
  const [saved] = await worker.evaluate(readRecords);
  expect(saved?.note).toMatch(/^> .+\n>\n> .+$/);
  expect(saved?.note.replace(/[>\s]+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());

  // A second one is added to a story that is there already, and is not called "unchanged".
  const [third = ''] = paragraphs.filter((text) => text.length > 80).slice(2);
  await select(page, third.slice(10, 60), third.slice(10, 60));
  await chooseEntry(cutline, 'selection-note', {});
  await expect.poll((await noticeOn(page)).text).toContain('Quotation added to the note');
  expect(await (await noticeOn(page)).text()).toContain(`Note: ${third.trim().slice(0, 40)}`);
  const [noted] = await worker.evaluate(readRecords);
  expect(noted?.note).toContain(`${saved?.note}\n\n> `);

  // Chosen once more it adds nothing.
  await chooseEntry(cutline, 'selection-note', {});
  await expect.poll((await noticeOn(page)).text).toContain('already in your library');
  expect((await worker.evaluate(readRecords)).map(({ note }) => note)).toEqual([noted?.note]);
});

test('the selection becomes the story’s text, and stays so when the page is captured again', async ({
  cutline,
  site,
}) => {
  const page = await openGranted(cutline, `${site}stories/en-ap-dateline/`);
  const paragraphs = (await page.locator('article p, main p').allTextContents()).filter((text) => text.length > 80);
  const words = (paragraphs[1] ?? '').slice(10, 60);
  const text = await select(page, words, words);
  await chooseEntry(cutline, 'selection-body', {});
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('Article saved');
  const worker = await cutline.background();
  const body = [{ type: 'paragraph', children: [{ type: 'text', value: text.trim() }] }];
  expect((await worker.evaluate(readRecords))[0]).toMatchObject({ kind: 'article', body, revision: 1 });
  await chooseEntry(cutline, 'capture-article');
  await expect.poll(notice.text).toContain('already in your library');
  expect((await worker.evaluate(readRecords))[0]).toMatchObject({ kind: 'article', body, revision: 1 });
});

test('the entries are in the language that the person chose', async ({ cutline }) => {
  const options = await cutline.openOwnPage('options');
  await options.getByLabel('Language of the interface').selectOption('vi');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Tùy chọn');
  // The browser tells no entry's words; renaming one that is not there would be an error that stops the rest.
  const worker = await cutline.background();
  const errors = () =>
    worker.evaluate(async () => {
      const ids = ['capture-article', 'selection-note', 'selection-body', 'capture-link', 'capture-caption'];
      const more = ['capture-window', 'capture-selected', 'open-library'];
      const results = await Promise.allSettled([...ids, ...more].map((id) => chrome.contextMenus.update(id, {})));
      return results.filter(({ status }) => status === 'rejected').length;
    });
  await expect.poll(errors).toBe(0);
});
