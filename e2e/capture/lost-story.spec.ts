/** A page that has lost the story that was saved from it: nothing that saves unasked puts what is left in the story's place. */
import { serveSite, SITE } from '../../scripts/site-server.ts';
import { captureStory } from '../chromium/steps/capture.ts';
import { noticeOn } from '../chromium/steps/notice.ts';
import { openGranted } from '../chromium/steps/open-granted.ts';
import { quickSave } from '../chromium/steps/quick-save.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const STORY = 'stories/de-dpa/';
const GONE =
  '<!doctype html><html lang="de"><title>404</title><h1>Seite nicht gefunden</h1><p>Die Seite gibt es nicht mehr.</p>';

test.use({ sites: ['*://*/*'] });

test('the key, the popup and the queue leave a story alone that is gone from its page', async ({ cutline }) => {
  const pages: Record<string, string> = {};
  const site = await serveSite(SITE, pages);
  const url = `${site.origin}${STORY}`;
  await captureStory(cutline, url, ['Hafen']);
  const library = await cutline.openLibrary();
  const [saved] = await library.evaluate(readRecords);
  pages[`/${STORY}`] = GONE;

  const page = await openGranted(cutline, url);
  await quickSave(cutline);
  const notice = await noticeOn(page);
  await expect.poll(notice.text).toContain('not on this page any more');

  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByRole('heading', { name: 'This does not look like a news story' })).toBeVisible();
  await expect(popup.page.getByText('Your library keeps it.')).toBeVisible();
  await popup.close();

  // The library captures it again, as one does who looks for what has changed.
  await library.getByRole('checkbox', { name: 'Select all shown' }).check();
  await library.getByRole('button', { name: 'Capture again' }).click();
  await expect(library.getByRole('heading', { name: 'Capture the page at one address' })).toBeVisible();
  await library.getByRole('button', { name: 'Capture', exact: true }).click();
  const row = library.locator('.queue-item[data-at=lost]');
  await expect(row).toContainText('not on this page any more');
  await expect(row.getByRole('link')).toHaveText(String(saved?.headline));
  await expect(library.getByText('1 of 1 done · 1 kept as saved')).toBeVisible();
  expect(await library.evaluate(readRecords)).toEqual([saved]);
  await site.close();
});
