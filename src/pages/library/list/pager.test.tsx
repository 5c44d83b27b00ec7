import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { Announcer } from '../../../ui/components/notices/announce.tsx';
import { show } from '../../../ui/components/show.fake.tsx';
import { place, placeOf } from '../place/place.ts';
import { Pager } from './pager.tsx';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    place.value = placeOf('');
    history.replaceState(null, '', '#');
  });
});

test('the page that is turned to is read out, by the buttons and by its number', async () => {
  const host = await show(
    <>
      <Pager at={placeOf('')} total={60} more />
      <Announcer />
    </>,
  );
  const said = () => host.querySelector('[role="status"]')?.textContent?.replaceAll('\u2060', '');
  await page.getByRole('button', { name: 'Next' }).click();
  expect(location.hash).toBe('#page=2');
  await expect.poll(said).toBe('Page 2 of 3');
  await page.getByRole('spinbutton', { name: 'Page' }).fill('3');
  await userEvent.keyboard('{Enter}');
  await expect.poll(said).toBe('Page 3 of 3');
});
