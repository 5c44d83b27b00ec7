import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { browser } from '../../../messages/browser/browser.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { Toasts } from '../../../ui/components/notices/toast.tsx';
import { Withdrawn } from './withdrawn.tsx';

beforeEach(() => resetFakeBrowser());

test.each([
  ['is not asked, since the browser may not', () => Promise.reject(new Error('blocked by the administrator'))],
  ['says no', () => Promise.resolve(false)],
])('where the person %s, that is told, and the permission can be asked for again', async (_what, answer) => {
  vi.spyOn(browser.permissions, 'request').mockImplementationOnce(answer);
  await show(
    <>
      <Withdrawn refused="optionsDetectionRefused" />
      <Toasts />
    </>,
  );
  const again = page.getByRole('button', { name: 'Allow again' });
  await again.click();
  await expect.element(page.getByText('the browser was not given the permission')).toBeVisible();
  await expect.element(again).toBeVisible();
});
