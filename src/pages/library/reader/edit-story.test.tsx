import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { article } from '../../../library/search/query/search.fixture.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { hasDraft } from './drafts.ts';
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

test('a text that can’t be read keeps the story from being saved without it, and has the caret', async () => {
  const done = vi.fn<() => void>();
  await show(<EditStory article={article('story-1', { headline: before })} onDone={done} />);
  const language = page.getByRole('textbox', { name: 'Language', exact: true });
  await language.fill('Vietnamese');
  await userEvent.tab();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect.element(language).toHaveAttribute('aria-invalid', 'true');
  await expect.element(language).toHaveFocus();
  expect(done).not.toHaveBeenCalled();
});

test('each photo’s caption and credit stand under its number', async () => {
  const photo = {
    src: 'https://vi-du.example/1.jpg',
    width: 1,
    height: 1,
    alt: null,
    credit: null,
    role: 'body',
  } as const;
  const photos = ['Bờ nam.', 'Bờ bắc.'].map((caption, n) => ({ ...photo, id: `photo-${n + 1}`, caption }));
  await show(<EditStory article={article('story-1', { photos })} onDone={() => undefined} />);
  const second = page.getByRole('group', { name: 'Photo 2' });
  await expect.element(second.getByRole('textbox', { name: 'Caption' })).toHaveValue('Bờ bắc.');
});

test('edits that are left without saving are there when the story is opened again, until they are cancelled', async () => {
  const record = article('story-1', { headline: before });
  const done = vi.fn<() => void>();
  const open = () => show(<EditStory article={record} onDone={done} />);
  await open();
  await type('Cầu mới thông xe sớm');
  await show(<p>The list</p>);
  expect(asksFirst()).toBe(true);
  expect(hasDraft('another')).toBe(false);

  await open();
  await expect.element(headline()).toHaveValue('Cầu mới thông xe sớm');
  await page.getByRole('button', { name: 'Leave as it was' }).click();
  expect(done).toHaveBeenCalledOnce();
  expect(asksFirst()).toBe(false);

  await open();
  await expect.element(headline()).toHaveValue(before);
});
