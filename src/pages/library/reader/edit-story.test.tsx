import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { article } from '../../../library/search/query/search.fixture.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import type { saveArticle } from '../../../library/saving/save-article.ts';
import { failed } from '../../../messages/wire.ts';
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

test('what is typed is kept before its box is left: the browser asks, and it is there when the story is opened again', async () => {
  const record = article('story-2', { headline: before });
  const open = () => show(<EditStory article={record} onDone={() => undefined} />);
  await open();
  await headline().fill('Cầu mới thông xe sớm');
  expect(asksFirst()).toBe(true);
  // Not every browser says that a box is left when it is taken away.
  document.querySelector(':focus')?.addEventListener('blur', (event) => event.stopImmediatePropagation(), true);
  await show(<p>The list</p>);

  await open();
  await expect.element(headline()).toHaveValue('Cầu mới thông xe sớm');
  await headline().click();
  await userEvent.keyboard('{Control>}a{/Control}x{Escape}');
  await page.getByRole('button', { name: 'Leave as it was' }).click();
  await vi.waitFor(() => expect(asksFirst()).toBe(false));
});

test('a text that is typed and taken back is no edit', async () => {
  await show(<EditStory article={article('story-3', { headline: before })} onDone={() => undefined} />);
  await headline().fill('Cầu');
  await userEvent.keyboard('{Escape}');
  expect(asksFirst()).toBe(false);
});

test.each(['{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])('%s saves what is being typed', async (keys) => {
  const save = answerSaves();
  await show(<EditStory article={article('story-5', { headline: before })} onDone={() => undefined} />);
  await headline().fill('Cầu mới thông xe sớm');
  await userEvent.keyboard(keys);
  await vi.waitFor(() => expect(save.mock.lastCall?.[0].article.headline).toBe('Cầu mới thông xe sớm'));
  expect(save).toHaveBeenCalledOnce();
  // It could not be saved: the person goes on where they were.
  await expect.element(headline()).toHaveFocus();
  await page.getByRole('button', { name: 'Leave as it was' }).click();
  await vi.waitFor(() => expect(hasDraft('story-5')).toBe(false));
});

test('Save that is pressed by voice takes what stands in the box that has the caret', async () => {
  const save = answerSaves();
  const done = vi.fn<() => void>();
  await show(<EditStory article={article('story-4', { headline: before })} onDone={done} />);
  await headline().fill('Cầu mới thông xe sớm');
  pressWithoutFocus('Save changes');
  await vi.waitFor(() => expect(save.mock.lastCall?.[0].article.headline).toBe('Cầu mới thông xe sớm'));

  const language = page.getByRole('textbox', { name: 'Language', exact: true });
  await language.fill('Vietnamese');
  save.mockClear();
  pressWithoutFocus('Save changes');
  await expect.element(language).toHaveAttribute('aria-invalid', 'true');
  expect(save).not.toHaveBeenCalled();
  pressWithoutFocus('Leave as it was');
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(asksFirst()).toBe(false);
});

/** Nothing can be saved; returns what was asked to be. */
function answerSaves() {
  const save = vi.fn<(request: Parameters<typeof saveArticle>[0]) => void>();
  answerBackground({
    saveArticle: (request) => {
      save(request);
      return Promise.resolve(failed('storage-full', ''));
    },
  });
  return save;
}

/** As voice control and screen readers do it: the focus stays where it is. */
function pressWithoutFocus(name: string): void {
  page
    .getByRole('button', { name })
    .element()
    .dispatchEvent(new MouseEvent('click', { bubbles: true }));
}
