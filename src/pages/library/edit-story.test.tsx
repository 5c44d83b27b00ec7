import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { article } from '../../library/search/search.fixture.ts';
import { resetFakeBrowser } from '../../messages/browser.fake.ts';
import { show } from '../../ui/show.fake.tsx';
import { draftOf } from './drafts.ts';
import { EditStory } from './edit-story.tsx';

beforeEach(resetFakeBrowser);

const before = 'Cầu mới thông xe';
const headline = () => page.getByRole('textbox', { name: 'Headline', exact: true });

async function type(text: string): Promise<void> {
  await headline().fill(text);
  await userEvent.tab();
}

/** Returns whether the browser would ask before it closes the page. */
const asksFirst = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('edits that are left without saving are there when the story is opened again, until they are cancelled', async () => {
  const record = article('story-1', { headline: before });
  const done = vi.fn<() => void>();
  const open = () => show(<EditStory article={record} onDone={done} />);
  await open();
  await type('Cầu mới thông xe sớm');
  await show(<p>The list</p>);
  expect(asksFirst()).toBe(true);
  expect(draftOf('another')).toBeNull();

  await open();
  await expect.element(headline()).toHaveValue('Cầu mới thông xe sớm');
  await page.getByRole('button', { name: 'Leave as it was' }).click();
  expect(done).toHaveBeenCalledOnce();
  expect(asksFirst()).toBe(false);

  await open();
  await expect.element(headline()).toHaveValue(before);
});
