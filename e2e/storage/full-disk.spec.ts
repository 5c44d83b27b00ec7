/**
 * A disk that is really full, under the built extension: what fails says so and changes nothing, what was saved before stays
 * there to be read, and when there is room again all goes on. It wants a disk of its own, which only root may mount.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serveSite, SITE } from '../../scripts/site-server.ts';
import { launchChromium, type CutlineInChromium } from '../chromium/cutline.ts';
import { choosePocketFile } from '../chromium/steps/import-file.ts';
import { mountSmallDisk, type SmallDisk } from '../chromium/small-disk.ts';
import { captureStory } from '../chromium/steps/capture.ts';
import { readRecords } from '../library-records.ts';
import { savingStory } from '../invented-story.ts';
import { expect, test as base } from '../site.ts';

const FULL = 'There is no room left on this device.';
const BRIDGE = 'Wendburg bekommt seine Klappbrücke zurück';
const BRIDGE_SHORT = 'Brücke';
/** A photo of the sample site's, and behind its end as much as a press photo has: readers stop at the end. */
const PHOTO = Buffer.concat([readFileSync(join(SITE, 'photos/bridge-640.jpg')), randomBytes(3_000_000)]);
const LONG = 'The long way round the lake';
/** Bytes: a small record still fits, a long story does not. */
const LITTLE = 200_000;

const test = base.extend<{ disk: SmallDisk; cutline: CutlineInChromium; longStory: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  disk: async ({}, use) => {
    const disk = mountSmallDisk(128);
    test.skip(disk === null, 'No disk can be mounted here (that takes root on Linux): a full disk was NOT tested.');
    if (disk === null) return;
    await use(disk);
    disk.unmount();
  },
  cutline: async ({ disk }, use) => {
    const cutline = await launchChromium({ profile: disk.profile, sites: ['*://*/*'] });
    cutline.context.setDefaultTimeout(30_000);
    await use(cutline);
    disk.free();
    await cutline.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  longStory: async ({}, use) => {
    const server = await serveSite(SITE, { '/long/': longPage() });
    await use(`${server.origin}long/`);
    await server.close();
  },
});

/** A story of some 300 kB in words that nobody has: the browser's store makes what repeats itself much smaller. */
function longPage(): string {
  let seed = 7;
  const letter = () => String.fromCharCode(97 + ((seed = (seed * 48_271) % 2_147_483_647) % 26));
  const word = () => Array.from({ length: 7 }, letter).join('');
  const paragraphs = Array.from({ length: 750 }, () => `<p>${Array.from({ length: 50 }, word).join(' ')}.</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${LONG}</title>
    <meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-12T09:00:00Z"></head>
    <body><article><h1>${LONG}</h1>${paragraphs.join('')}</article></body></html>`;
}

/** Serves the photo; `fetched` is called when it is asked for to be kept, before it is sent. */
async function servePhoto(fetched: () => void = () => undefined) {
  // The reader shows the photo as well. The browser's cache must not take the room that is left, nor give its own back.
  const headers = { 'content-type': 'image/jpeg', 'cache-control': 'no-store' };
  const server = createServer((request, response) => {
    if (request.headers['sec-fetch-dest'] !== 'image') photos.fetched();
    response.writeHead(200, headers).end(PHOTO);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const photos = { origin: `http://localhost:${port}`, fetched, close: () => server.close() };
  return photos;
}

/** Saves a story with the photo, and opens it in the library. */
async function openStoryWithPhoto(cutline: CutlineInChromium, origin: string): Promise<Page> {
  const options = await cutline.openOwnPage('options');
  const { article, ...marks } = savingStory({ headline: BRIDGE_SHORT, domain: 'localhost' });
  const photo = { id: 'photo-1', src: `${origin}/photo.jpg`, width: 640, height: 480, alt: null, role: 'lead' };
  const story = {
    ...article,
    url: `${origin}/a`,
    canonicalUrl: `${origin}/a`,
    photos: [{ ...photo, caption: 'Die Brücke.', credit: null }],
  };
  await options.evaluate(
    (request) => chrome.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request }),
    { article: story, ...marks },
  );
  const library = await cutline.openLibrary();
  await library.getByRole('link', { name: BRIDGE_SHORT }).click();
  return library;
}

const all = (page: Page) => page.evaluate(readRecords);

test.beforeEach(() => test.setTimeout(240_000));

test('a save from the popup fails with words and changes nothing; with room again it is saved at the second try', async ({
  cutline,
  disk,
  site,
  longStory,
}, info) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  // Not the library: its index would take what is left, and of a disk without a single byte the browser itself tells.
  const help = await cutline.openOwnPage('help');
  const before = await all(help);
  const page = await cutline.context.newPage();
  await page.goto(longStory);
  const { page: popup } = await cutline.pressToolbarButton(page);
  await popup.locator('main[aria-busy="false"]').waitFor();

  disk.fill(LITTLE);
  await popup.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(popup.getByText(FULL).first()).toBeVisible();
  await popup.screenshot({ path: info.outputPath('save-full.png') });
  expect(await all(help)).toEqual(before);

  disk.free();
  await popup.getByRole('button', { name: 'Try again' }).click();
  await popup.getByRole('button', { name: 'Open in library' }).waitFor();
  expect(await all(help)).toEqual(expect.arrayContaining([...before, expect.objectContaining({ headline: LONG })]));
});

test('an edit on a disk without a single byte left fails with words; library and edit stay, and go on with room again', async ({
  cutline,
  disk,
  site,
}, info) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  const library = await cutline.openLibrary();
  await library.getByRole('link', { name: BRIDGE }).click();
  const before = await all(library);
  await library.getByRole('button', { name: 'Edit', exact: true }).click();
  const headline = library.getByRole('textbox', { name: 'Headline', exact: true });
  await headline.fill('Klappbrücke');
  await headline.press('Enter');
  const save = library.getByRole('button', { name: 'Save changes' });

  disk.fill(0);
  await save.click();
  const notices = library.getByRole('region', { name: 'Notices' });
  await expect(notices.getByText(FULL)).toBeVisible();
  await library.screenshot({ path: info.outputPath('edit-full.png') });
  // Once more, and to its end: by now the browser may have closed its database.
  await notices.getByRole('button', { name: 'Close' }).click();
  await save.click();
  await expect(notices.getByText(FULL)).toBeVisible({ timeout: 30_000 });
  await expect(headline).toHaveValue('Klappbrücke');

  disk.free();
  expect(await all(library)).toEqual(before);
  await save.click();
  await expect(library.getByRole('heading', { name: 'Klappbrücke', exact: true })).toBeVisible();
  expect(await all(library)).toMatchObject([{ headline: 'Klappbrücke', revision: 2 }]);
});

test('an import on a full disk stops with words; what was taken in before stays, and it goes on with room again', async ({
  cutline,
  disk,
  site,
}) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  const options = await cutline.openOwnPage('options');
  const before = await all(options);
  await options.getByRole('button', { name: 'Import or restore…' }).click();
  const dialog = options.getByRole('dialog', { name: 'Import and restore' });
  const rows = Array.from({ length: 120 }, (_, n) => `Ferry ${n},https://north.example/ferry/${n},1700000000,,unread`);
  await choosePocketFile(dialog, rows);
  await dialog.getByRole('button', { name: 'Import', exact: true }).waitFor();

  disk.fill(0);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog.getByText(FULL).first()).toBeVisible();

  disk.free();
  expect(await all(options)).toEqual(expect.arrayContaining(before));
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText('Done. This was taken in:')).toBeVisible();
  expect(await all(options)).toHaveLength(121);
});

test('a photo that does not fit is told, its story is whole; with room again it is kept', async ({
  cutline,
  disk,
}, info) => {
  const photos = await servePhoto();
  const library = await openStoryWithPhoto(cutline, photos.origin);

  disk.fill(1_000_000);
  await library.getByRole('button', { name: 'Keep photo files' }).click();
  await expect(library.getByText('1 photo file was not kept: there is no room left.')).toBeVisible();
  await library.screenshot({ path: info.outputPath('photo-full.png') });
  expect(await all(library)).toMatchObject([{ headline: BRIDGE_SHORT }]);

  disk.free();
  await library.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(library.getByText(/^1 of 1 kept on this device/)).toBeVisible();
  photos.close();
});

test('a photo waits when the disk has not even room to note that it does not fit, and that is told', async ({
  cutline,
  disk,
}, info) => {
  const photos = await servePhoto(() => disk.fill(0));
  const library = await openStoryWithPhoto(cutline, photos.origin);

  await library.getByRole('button', { name: 'Keep photo files' }).click();
  await expect(library.getByText('1 photo file waits: there is no room left.')).toBeVisible();
  await library.screenshot({ path: info.outputPath('photo-waits.png') });

  photos.fetched = () => undefined;
  disk.free();
  await library.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(library.getByText(/^1 of 1 kept on this device/)).toBeVisible();
  await expect(library.getByRole('alert')).toBeHidden();
  photos.close();
});

test('the search is off while there is no room for its index, says why, and comes back by itself', async ({
  cutline,
  disk,
  site,
}, info) => {
  await captureStory(cutline, `${site}stories/de-dpa/`, []);
  // An index takes some 190 kB.
  disk.fill(LITTLE / 4);
  const library = await cutline.openLibrary();
  await expect(library.getByText('Search is off as long as there is no room left')).toBeVisible();
  await expect(library.getByRole('link', { name: BRIDGE })).toBeVisible();
  await library.screenshot({ path: info.outputPath('search-full.png') });

  disk.free();
  await expect(library.getByText('Search is off')).toBeHidden({ timeout: 30_000 });
  await library.getByRole('searchbox').fill('Klappbrücke');
  await expect(library.locator('mark').first()).toBeVisible();

  // The index follows the library from here on.
  await library.evaluate(
    (request) => chrome.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request }),
    savingStory({ headline: 'Zanzibar' }),
  );
  await library.getByRole('searchbox').fill('Zanzibar');
  await expect(library.locator('mark').first()).toHaveText('Zanzibar');
});
