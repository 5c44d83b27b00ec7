import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { invented } from '../../queue/item.fixture.ts';
import type { ItemState } from '../../queue/item.ts';
import { show } from '../../ui/components/show.fake.tsx';
import { Queue } from './queue-view.tsx';

beforeEach(() => resetFakeBrowser());

const items = (...states: ItemState[]) => states.map((state, n) => invented(n + 1, { state, title: state.at }));
const saved = { at: 'created', recordId: 'a' } as const;
const lost = { at: 'lost', loss: 'story-gone', recordId: 'b' } as const;

test('of a long report what was not saved can be shown alone, as long as there is any', async () => {
  await show(<Queue items={items(saved, lost, { at: 'waiting' }, { at: 'unchanged', recordId: 'c' })} />);
  await page.getByRole('checkbox', { name: 'Show only what was not saved' }).click();
  const rows = () =>
    page
      .getByRole('listitem')
      .elements()
      .map((row) => row.getAttribute('data-at'));
  await expect.poll(rows).toEqual(['lost', 'waiting']);
  await show(<Queue items={items(saved)} />);
  await expect.poll(rows).toEqual(['created']);
  await expect.element(page.getByRole('checkbox')).not.toBeInTheDocument();
});
