import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { grantInFake, resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { changeSettings, readSettings } from '../../../settings/settings.ts';
import { EVERY_SITE, grantedSites } from '../../../settings/site-access.ts';
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
