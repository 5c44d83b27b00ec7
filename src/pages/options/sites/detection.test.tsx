import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { grantInFake, resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { browser } from '../../../messages/browser/browser.ts';
import { changeSettings, readSettings } from '../../../settings/settings.ts';
import { EVERY_SITE, grantedSites } from '../../../settings/site-access.ts';
import { Toasts } from '../../../ui/components/notices/toast.tsx';
import { show } from '../../../ui/components/show.fake.tsx';
import { Detection } from './detection.tsx';

beforeEach(() => resetFakeBrowser());

test('what was allowed for capturing tabs is given back as soon as the settings no longer keep it', async () => {
  grantInFake([EVERY_SITE]);
  await changeSettings({ keepQueueAccess: true });
  const keep = async (...change: Parameters<typeof changeSettings>) => {
    await changeSettings(...change);
    return true;
  };
  await show(<Detection settings={await readSettings()} onChange={keep} />);
  await page.getByRole('button', { name: 'Give it back' }).click();
  await expect.poll(grantedSites).toEqual([]);
});

test('a browser that may not ask, and a storage that keeps nothing, are told', async () => {
  await changeSettings({ detectionSites: ['*://news.example/*'] });
  await show(
    <>
      <Detection settings={await readSettings()} onChange={() => Promise.resolve(true)} />
      <Toasts />
    </>,
  );
  vi.spyOn(browser.permissions, 'request').mockRejectedValue(new Error('managed'));
  await page.getByRole('button', { name: 'Allow again' }).click();
  await expect.element(page.getByText('Not switched on')).toBeVisible();
  vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('full'));
  await page.getByRole('button', { name: 'Remove news.example' }).click();
  await expect.element(page.getByText('could not keep this setting')).toBeVisible();
  vi.restoreAllMocks();
});
