import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser, grantInFake } from '../messages/browser/browser.fake.ts';
import { invented } from '../queue/item.fixture.ts';
import { changeQueue } from '../queue/store.ts';
import { borrow, EVERY_SITE, giveBackBorrowed, giveBackUnneeded, grantedSites } from './site-access.ts';
import { changeSettings } from './settings.ts';

const NEWS = '*://news.example/*';

beforeEach(() => resetFakeBrowser());

test('what no choice lives on goes back', async () => {
  grantInFake([EVERY_SITE, NEWS]);
  await changeSettings({ detectionSites: [NEWS] });
  await giveBackUnneeded();
  expect(await grantedSites()).toEqual([NEWS]);
});

test('nothing is taken from a queue at work, and all goes back when it is done', async () => {
  // The one was lent to the queue; the other was asked for by something that is done, and the queue found it granted.
  grantInFake([EVERY_SITE, NEWS]);
  await borrow([NEWS]);
  await changeQueue(() => [invented(1)]);
  await giveBackUnneeded();
  await giveBackBorrowed();
  expect(await grantedSites()).toEqual([EVERY_SITE, NEWS]);

  await changeQueue(() => []);
  await giveBackBorrowed();
  expect(await grantedSites()).toEqual([]);
});

test('what the person chose meanwhile stays when the queue is done', async () => {
  grantInFake([EVERY_SITE]);
  await borrow([EVERY_SITE]);
  await changeSettings({ keepPhotos: true });
  await giveBackBorrowed();
  expect(await grantedSites()).toEqual([EVERY_SITE]);
});
