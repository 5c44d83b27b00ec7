/** The popup in Chromium, behind the real toolbar button: from a story to a saved, tagged article, and back to it. */
import type { Page } from 'playwright';
import type { CutlineInChromium, Popup } from '../chromium/cutline.ts';
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const STORY = 'stories/vi-wire-figure/';
const HEADLINE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';

async function popupOn(cutline: CutlineInChromium, url: string): Promise<{ page: Page; popup: Popup }> {
  const page = await cutline.context.newPage();
  await page.goto(url);
  return { page, popup: await cutline.pressToolbarButton(page) };
}

/** Closes the popup as a click on the page does, and opens it again. */
async function again(cutline: CutlineInChromium, page: Page, popup: Popup): Promise<Popup> {
  await popup.close();
  await page.mouse.click(5, 5);
  return await cutline.pressToolbarButton(page);
}

const headline = ({ page }: Popup) => page.getByRole('textbox', { name: 'Headline', exact: true });
const recordsIn = async (cutline: CutlineInChromium) => (await cutline.background()).evaluate(readRecords);

test('shows what was found, takes an edit and tags, and saves by Ctrl+Enter', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}${STORY}`);
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await expect(popup.page.getByText('Not saved yet')).toBeVisible();

  await headline(popup).fill('Vạn Hải ký quy chế mới');
  await popup.page.getByRole('combobox', { name: 'Tags' }).fill('bão lũ');
  await popup.page.keyboard.press('Enter');
  await popup.page.keyboard.type('phòng chống thiên tai,');
  await popup.page.keyboard.press('ControlOrMeta+Enter');

  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();
  expect(await recordsIn(cutline)).toMatchObject([
    { kind: 'article', headline: 'Vạn Hải ký quy chế mới', tags: ['bão lũ', 'phòng chống thiên tai'] },
  ]);
  await popup.close();
});

test('says where a field came from, and takes what else was seen', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}${STORY}`);
  await headline(popup).fill('Mine');
  await headline(popup).press('Enter');
  await popup.page.getByRole('button', { name: 'Where from: Headline' }).click();
  const evidence = popup.page.getByRole('list', { name: 'Where from: Headline' });
  await expect(evidence.getByRole('listitem').filter({ hasText: 'in use' })).toContainText('Set by you');
  await evidence
    .getByRole('button', { name: `Use this: ${HEADLINE}` })
    .first()
    .click();
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await popup.close();
});

test('that something was copied is seen too, and Save stays free', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}${STORY}`);
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await popup.page.getByRole('button', { name: 'Copy', exact: true }).click();
  await popup.page.getByRole('menuitem', { name: 'Copy as text' }).click();
  await expect(popup.page.locator('.toast')).toHaveText('Copied');
  // Save is not covered.
  await popup.page.getByRole('button', { name: 'Save' }).click();
  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();
  await popup.close();
});

test('Escape brings the old text back and leaves the popup open', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}${STORY}`);
  await headline(popup).fill('Wrong');
  await headline(popup).press('Escape');
  await expect(headline(popup)).toHaveValue(HEADLINE);
  await popup.close();
});

test('a story that was saved says so; what changed since is shown, and the update keeps the earlier version', async ({
  cutline,
  site,
}) => {
  const { page, popup } = await popupOn(cutline, `${site}${STORY}`);
  await popup.page.getByRole('combobox', { name: 'Collection' }).fill('Thời tiết,');
  await popup.page.getByRole('button', { name: 'Save' }).click();
  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();

  const second = await again(cutline, page, popup);
  await expect(second.page.getByRole('banner').getByText('unchanged since')).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Remove Thời tiết' })).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Update', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await page.evaluate(
    (changed) => {
      for (const h1 of document.querySelectorAll('h1')) h1.textContent = changed;
      for (const meta of document.querySelectorAll('meta[property="og:title"]')) meta.setAttribute('content', changed);
      document.title = changed;
    },
    HEADLINE.replace('thống nhất', 'ký kết'),
  );
  const third = await again(cutline, page, second);
  await expect(third.page.getByRole('banner').getByText('1 field changed since')).toBeVisible();
  await third.page.getByRole('button', { name: 'Changes' }).click();
  await expect(third.page.getByRole('button', { name: 'Changes', expanded: true })).toBeVisible();
  await expect(third.page.locator('.changes ins')).toHaveText('ký kết');
  await third.page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(third.page.getByText('the earlier version is kept').first()).toBeVisible();
  expect(await recordsIn(cutline)).toMatchObject([{ revision: 2, collections: ['Thời tiết'] }]);
  await third.close();
});

test('what was changed and not saved is there again when the popup opens on the story, and on no other', async ({
  cutline,
  site,
}) => {
  const { page, popup } = await popupOn(cutline, `${site}${STORY}`);
  await popup.page.getByRole('combobox', { name: 'Tags' }).fill('bão lũ,');
  await headline(popup).fill('Vạn Hải ký quy chế');
  // Still in the box: the click on the page closes the popup on it.
  const second = await again(cutline, page, popup);
  await expect(headline(second)).toHaveValue('Vạn Hải ký quy chế');
  await expect(second.page.getByRole('button', { name: 'Remove bão lũ' })).toBeVisible();
  await expect(second.page.getByText('did not save, is back').first()).toBeVisible();

  await page.goto(`${site}stories/de-dpa/`);
  const other = await again(cutline, page, second);
  await expect(headline(other)).not.toHaveValue('Vạn Hải ký quy chế');
  await page.goto(`${site}${STORY}`);
  const third = await again(cutline, page, other);
  await third.page.getByRole('button', { name: 'Save' }).click();
  await expect(third.page.getByText('Saved to the library').first()).toBeVisible();
  const fourth = await again(cutline, page, third);
  await expect(fourth.page.getByRole('banner').getByText('unchanged since')).toBeVisible();
  await expect(fourth.page.getByText('did not save, is back')).toHaveCount(0);
  expect(await recordsIn(cutline)).toMatchObject([{ headline: 'Vạn Hải ký quy chế', tags: ['bão lũ'] }]);
  await fourth.close();
});

test('opens the saved story in the library', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}${STORY}`);
  await popup.page.getByRole('button', { name: 'Save' }).click();
  const opening = cutline.context.waitForEvent('page');
  await popup.page.getByRole('button', { name: 'Open in library' }).click();
  await expect(await opening).toHaveURL(/library\/index\.html#open=[\da-f]{32}$/);
});

test('a page that is no article says so, and can be captured anyway', async ({ cutline, site }) => {
  const { popup } = await popupOn(cutline, `${site}not-articles/login/`);
  await expect(popup.page.getByRole('heading', { name: 'This does not look like a news story' })).toBeVisible();
  await popup.page.getByRole('button', { name: 'Capture anyway' }).click();
  await popup.page.getByRole('button', { name: 'Save' }).click();
  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();
  await popup.close();
});

test('a page that shows the story in a frame says where to find it', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  const frames = `<title>Reader</title><frameset cols="20%,80%"><frame src="${site}"><frame src="${site}${STORY}"></frameset>`;
  await page.route('**/frames', (route) => route.fulfill({ contentType: 'text/html', body: frames }));
  await page.goto(`${site}frames`);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByText('another page in a frame')).toBeVisible();
  await popup.close();
});

test('a page of the browser’s own says which it is and why', async ({ cutline }) => {
  const { popup } = await popupOn(cutline, 'chrome://version/');
  await expect(popup.page.getByRole('heading', { name: 'Cutline can’t read this page' })).toBeVisible();
  await expect(popup.page.getByText('one of the browser’s own pages').first()).toBeVisible();
  await popup.close();
});

test('a PDF says that it is one, whatever its address, and offers no story', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
  await page.route('**/report?id=3', (route) => route.fulfill({ contentType: 'application/pdf', body: pdf }));
  await page.goto(`${site}report?id=3`);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByText('This is a PDF').first()).toBeVisible();
  await expect(popup.page.getByRole('button', { name: 'Capture anyway' })).toHaveCount(0);
  await popup.close();
});

test.describe('in a browser that speaks Vietnamese', () => {
  test.use({ language: 'vi' });

  test('the popup does too', async ({ cutline, site }) => {
    const { popup } = await popupOn(cutline, `${site}${STORY}`);
    await expect(popup.page.getByRole('textbox', { name: 'Tít', exact: true })).toHaveValue(HEADLINE);
    await expect(popup.page.getByRole('button', { name: 'Lưu' })).toBeVisible();
    await popup.close();
  });
});

test('where the browser took back the leave to see every site, the popup does not say that it has it', async ({
  cutline,
  site,
}) => {
  const worker = await cutline.background();
  await worker.evaluate(() => chrome.storage.local.set({ settings: { detection: true } }));
  const page = await cutline.context.newPage();
  await page.goto(`${site}stories/vi-wire-figure/`);
  const popup = await cutline.pressToolbarButton(page);
  // It stands in a part that is folded.
  await expect(popup.page.getByText('The browser’s settings keep Cutline from looking')).toBeAttached();
  await expect(popup.page.getByText('on every site')).toHaveCount(0);
  await popup.close();
});
