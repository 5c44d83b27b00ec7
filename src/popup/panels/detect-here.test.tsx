import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { answerBackground } from '../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { browser } from '../../messages/browser/browser.ts';
import { done } from '../../messages/wire.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { show } from '../../ui/components/show.fake.tsx';
import { DetectHere } from './detect-here.tsx';

beforeEach(() => resetFakeBrowser());

test('a browser that is managed by others and may not ask counts as a no: it is told, and no wish stays', async () => {
  const wishes: boolean[] = [];
  answerBackground({
    detectSite: ({ wanted }) => {
      wishes.push(wanted);
      return Promise.resolve(done(null));
    },
  });
  vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('blocked by policy'));
  await show(
    <>
      <DetectHere url="https://news.example/story" />
      <Toasts />
    </>,
  );
  await page.getByRole('checkbox').click();
  await expect.element(page.getByText('Not switched on')).toBeVisible();
  expect(wishes).toEqual([true, false]);
  vi.restoreAllMocks();
});
