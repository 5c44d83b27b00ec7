import { beforeEach, expect, test, vi } from 'vitest';
import type * as calls from '../../messages/content/call-content.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { readErrors } from '../../messages/error-log.ts';
import { orTell } from './notify.ts';

const { callContent } = vi.hoisted(() => ({ callContent: vi.fn<typeof calls.callContent>() }));
vi.mock('../../messages/content/call-content.ts', () => ({ callContent }));
// It imports the built scripts, which only the build makes.
vi.mock('../../messages/content/inject.ts', () => ({ injectNotifier: vi.fn<() => Promise<never>>() }));

const TAB = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };
const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

beforeEach(() => {
  resetFakeBrowser();
  callContent.mockReset().mockResolvedValue({ ok: true, value: null });
});

test('what fails unforeseen after a choice in the menu is told on the page, with what to do, and logged', async () => {
  await orTell(TAB, 'capture-link', full);
  expect(callContent).toHaveBeenCalledExactlyOnceWith(
    7,
    'showNotice',
    expect.objectContaining({
      text: expect.objectContaining({
        title: 'Nothing was saved',
        lines: [expect.stringContaining('no room left'), expect.stringMatching(/\w/)],
      }),
    }),
  );
  expect(await readErrors()).toMatchObject([{ where: 'capture-link', code: 'storage-full' }]);
});

test('of what succeeds nothing is told here, and without a tab a failure is logged all the same', async () => {
  await orTell(TAB, 'open-library', () => Promise.resolve());
  expect(await readErrors()).toEqual([]);
  const { id: _, ...nowhere } = TAB;
  await orTell(nowhere, 'open-library', full);
  expect(callContent).not.toHaveBeenCalled();
  expect(await readErrors()).toMatchObject([{ where: 'open-library' }]);
});
