import * as fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { browser } from '../messages/browser/browser.ts';
import { changeSettings, readSettings, settingsOf, watchSettings, type Settings } from './settings.ts';

beforeEach(() => resetFakeBrowser());

test('at the start the interface follows the browser and nothing is added to a story', async () => {
  expect(await readSettings()).toMatchObject({
    language: null,
    theme: 'system',
    defaultTags: [],
    defaultCollections: [],
  });
});

test('a change is kept, and leaves the other settings as they were', async () => {
  await changeSettings({ theme: 'dark' });
  await changeSettings({ defaultTags: ['desk'] });
  expect(await readSettings()).toMatchObject({ theme: 'dark', defaultTags: ['desk'] });
});

test('changes at the same time are all kept, also those that build on what stands there', async () => {
  const sites = ['*://a.example/*', '*://b.example/*', '*://c.example/*'];
  await Promise.all([
    changeSettings({ theme: 'dark' }),
    ...sites.map((site) => changeSettings(({ detectionSites }) => ({ detectionSites: [...detectionSites, site] }))),
    changeSettings({ singleKeys: false }),
  ]);
  expect(await readSettings()).toMatchObject({ theme: 'dark', detectionSites: sites, singleKeys: false });
});

test('whatever is stored, sound settings come back', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const settings = settingsOf(stored);
      expect(settingsOf(settings)).toEqual(settings);
    }),
  );
});

test('one broken setting does not cost the others', async () => {
  await browser.storage.local.set({ settings: { theme: 'purple', defaultTags: ['desk'], fileNamePattern: '' } });
  expect(await readSettings()).toMatchObject({
    theme: 'system',
    defaultTags: ['desk'],
    fileNamePattern: '{date} {publisher} {headline}',
  });
});

test('who watches hears the settings now and every change, until it stops', async () => {
  const heard: Settings['theme'][] = [];
  const stop = new AbortController();
  watchSettings(({ theme }) => heard.push(theme), stop.signal);
  await expect.poll(() => heard).toEqual(['system']);
  await changeSettings({ theme: 'dark' });
  await expect.poll(() => heard).toEqual(['system', 'dark']);
  stop.abort();
  await changeSettings({ theme: 'light' });
  expect(heard).toEqual(['system', 'dark']);
});
