import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { browser } from '../messages/browser/browser.ts';
import { isBackupDue, noteBackup, readBackupState } from './scheduled-backup.ts';
import { BACKUP_LOCK, unfinishedBackup } from './unfinished-backup.ts';

beforeEach(() => resetFakeBrowser());

const NOW = Date.parse('2026-11-27T08:00:00.000Z');
const state = { begunAt: null, doneAt: null, mark: null, madeAt: null, writtenAt: null, failure: null };
const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString();

test.each([
  ['the first one, as soon as there is something', 'week', {}, '5', true],
  ['never, when none are wanted', 'never', {}, '5', false],
  ['not of an empty library', 'day', {}, null, false],
  ['not before its time', 'week', { doneAt: ago(6), mark: '4' }, '5', false],
  ['when its time has come', 'week', { doneAt: ago(7), mark: '4' }, '5', true],
  ['daily', 'day', { doneAt: ago(1), mark: '4' }, '5', true],
  ['monthly', 'month', { doneAt: ago(29), mark: '4' }, '5', false],
  ['not of a library that has not changed', 'day', { doneAt: ago(90), mark: '5' }, '5', false],
  ['not twice within the hour, whether it runs or failed', 'day', { begunAt: ago(1 / 48) }, '5', false],
  [
    'though the last one seems to lie ahead, as the clock was wrong then',
    'month',
    { begunAt: ago(-400), doneAt: ago(-400), mark: '4' },
    '5',
    true,
  ],
  ['again after one that failed or was killed', 'day', { begunAt: ago(0.1), failure: 'download' as const }, '5', true],
] as const)('a backup is due: %s', (_when, every, change, mark, due) => {
  expect(isBackupDue(every, { ...state, ...change }, mark, NOW)).toBe(due);
});

test('how the last one went is kept; what is stored broken is as before the first', async () => {
  await noteBackup({ failure: 'no-room' });
  await noteBackup({ begunAt: ago(0) });
  expect(await readBackupState()).toEqual({ ...state, failure: 'no-room', begunAt: ago(0) });
  await browser.storage.local.set({ 'scheduled-backup': { failure: 'weather', mark: 5 } });
  expect(await readBackupState()).toEqual(state);
});

test('what two pages note at once is kept of both', async () => {
  await Promise.all([noteBackup({ begunAt: ago(0) }), noteBackup({ writtenAt: ago(1) })]);
  expect(await readBackupState()).toEqual({ ...state, begunAt: ago(0), writtenAt: ago(1) });
});

test.each([
  ['none was begun', {}, null],
  ['the last one was done', { begunAt: ago(2), doneAt: ago(1) }, null],
  ['it failed, which is told as such', { begunAt: ago(1), failure: 'no-room' as const }, null],
  ['its tab may be opening', { begunAt: new Date(NOW - 1000).toISOString() }, null],
  ['its tab was closed', { begunAt: ago(1), doneAt: ago(2) }, ago(1)],
])('a backup came to no end: %s', async (_when, change, begunAt) => {
  expect(await unfinishedBackup({ ...state, ...change }, NOW)).toBe(begunAt);
});

test('a backup that is still at work came to no end yet', async () => {
  await navigator.locks.request(BACKUP_LOCK, async () => {
    expect(await unfinishedBackup({ ...state, begunAt: ago(1) }, NOW)).toBeNull();
  });
});
