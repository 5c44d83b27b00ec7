import { beforeEach, expect, test, vi } from 'vitest';
import { goToWindowInFake, grantInFake, resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { isWantedOn, listWishedSite, unlistSite, wishSite } from './detection.ts';
import { readSettings, settingsOf } from './settings.ts';
import { askForSites, EVERY_SITE, hostOf, neededSites, siteOf } from './site-access.ts';
import { dropWishHere } from './wished-site.ts';

beforeEach(() => resetFakeBrowser());

const STORY = 'https://news.example/story?id=1';

test('a site is its exact host, whatever the scheme, the port and the path', () => {
  expect(siteOf(STORY)).toBe('*://news.example/*');
  expect(siteOf('http://news.example:8080/')).toBe('*://news.example/*');
  expect(siteOf('https://m.news.example/')).toBe('*://m.news.example/*');
  expect(hostOf('*://news.example/*')).toBe('news.example');
  expect([siteOf('about:blank'), siteOf('file:///story.html'), siteOf('')]).toEqual([null, null, null]);
});

test('pages are looked at everywhere, on listed sites, or not at all', () => {
  expect(isWantedOn(STORY, false, settingsOf({ detection: true }))).toBe(true);
  const listed = settingsOf({ detectionSites: ['*://news.example/*'] });
  expect(isWantedOn(STORY, false, listed)).toBe(true);
  expect(isWantedOn('https://www.news.example/', false, listed)).toBe(false);
  expect(isWantedOn(STORY, false, settingsOf(null))).toBe(false);
});

test('in private windows only where the person asked for that too', () => {
  expect(isWantedOn(STORY, true, settingsOf({ detection: true }))).toBe(false);
  expect(isWantedOn(STORY, true, settingsOf({ detection: true, detectInPrivateWindows: true }))).toBe(true);
  expect(isWantedOn(STORY, true, settingsOf({ detectInPrivateWindows: true }))).toBe(false);
});

test('no more access is kept than a choice lives on', () => {
  expect(neededSites(settingsOf(null))).toEqual([]);
  expect(neededSites(settingsOf({ detectionSites: ['*://news.example/*'] }))).toEqual(['*://news.example/*']);
  expect(neededSites(settingsOf({ detection: true }))).toEqual([EVERY_SITE]);
  expect(neededSites(settingsOf({ keepQueueAccess: true }))).toEqual([EVERY_SITE]);
});

const SITE = '*://news.example/*';
const listed = async () => (await readSettings()).detectionSites;

test('a site is listed when it is granted itself, and not by a grant of every site or of others', async () => {
  for (const others of [[EVERY_SITE], ['*://other.example/*'], ['*://other.example/*', SITE], []]) {
    await wishSite(SITE, 1);
    await listWishedSite(others);
    expect(await listed()).toEqual([]);
  }
  await wishSite(SITE, 1);
  grantInFake([SITE]);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([SITE]);
  await unlistSite(SITE);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([]);
});

const OTHER = '*://other.example/*';

test('a grant of something else leaves the wish: another window may have asked for it', async () => {
  await wishSite(SITE, 1);
  await wishSite(OTHER, 2);
  await listWishedSite([OTHER]);
  expect(await listed()).toEqual([OTHER]);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([SITE, OTHER].toSorted());
});

test('a popup or a question in another window leaves the wish, unless it asks for the same site', async () => {
  await wishSite(SITE, 1);
  goToWindowInFake(2);
  await dropWishHere();
  await askForSites([EVERY_SITE]);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([SITE]);

  await wishSite(OTHER, 1);
  await askForSites([OTHER]);
  await listWishedSite([OTHER]);
  expect(await listed()).toEqual([SITE]);
});

test('another question shows that the one before was answered: the wish is over, though this one asks for the same site', async () => {
  await wishSite(SITE, 1);
  expect(await askForSites([SITE])).toBe(true);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([]);
});

test('a popup that opens shows that no question is open: the wish is over', async () => {
  await wishSite(SITE, 1);
  await dropWishHere();
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([]);
});

test('a site that was refused is not listed when something else has it granted later', async () => {
  await wishSite(SITE, 1);
  await unlistSite('*://other.example/*');
  await unlistSite(SITE);
  grantInFake([SITE]);
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([]);
});

test('taking another site off the list leaves the wish', async () => {
  await wishSite(SITE, 1);
  await unlistSite('*://other.example/*');
  await listWishedSite([SITE]);
  expect(await listed()).toEqual([SITE]);
});

test('a site that may be seen already is listed at once, and a wish is forgotten in time', async () => {
  grantInFake([SITE]);
  await wishSite(SITE, 1);
  expect(await listed()).toEqual([SITE]);

  await wishSite('*://late.example/*', 1);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 10 * 60_000);
  grantInFake(['*://late.example/*']);
  await listWishedSite(['*://late.example/*']);
  vi.restoreAllMocks();
  expect(await listed()).toEqual([SITE]);
});
