import type { Tabs } from 'webextension-polyfill';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { browser } from '../../messages/browser/browser.ts';
import { answerBackground } from '../../messages/background/answer-background.ts';
import type { ToBackground } from '../../messages/background/to-background.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { failed } from '../../messages/wire.ts';
import { show } from '../../ui/components/show.fake.tsx';
import { Start } from './start.tsx';

beforeEach(() => resetFakeBrowser());

/** Shows what is asked before these tabs are captured; without a title the browser doesn't tell it. */
async function asked(titles: readonly (string | null)[]): Promise<HTMLElement> {
  const tabs = titles.map((title, id) => ({
    id,
    ...(title === null ? {} : { title, url: `https://news.example/${id}` }),
  }));
  vi.spyOn(browser.tabs, 'get').mockImplementation((id) => Promise.resolve(tabs[id] as Tabs.Tab));
  const shown = await show(<Start draft={{ of: 'window', tabIds: tabs.map(({ id }) => id) }} />);
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  return shown;
}

test('tabs whose names are told are listed, and the others counted as more than those', async () => {
  const shown = await asked(['Bridge', null, null]);
  await expect.element(page.getByRole('checkbox', { name: 'Bridge' })).toBeChecked();
  expect(shown.textContent).toContain('2 more tabs, whose names the browser tells only once you allow it.');
});

test.each([
  [1, 'The browser tells the tab’s name only once you allow it.'],
  [3, 'The browser tells the tabs’ names only once you allow it.'],
])('where none of %i is named, they are not called more', async (count, words) => {
  const shown = await asked(Array.from({ length: count }, () => null));
  expect(shown.textContent).toContain(words);
  expect(shown.textContent).not.toContain('more tab');
});

test('where all are named nothing is said of names', async () => {
  const shown = await asked(['Bridge', 'Ferry']);
  expect(shown.textContent).not.toContain('only once you allow');
});

test('all tabs are left out at once, and taken again', async () => {
  await asked(['Bridge', 'Ferry', 'Market']);
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  const all = box('All tabs listed here');
  await box('Ferry').click();
  await expect.element(all).toBePartiallyChecked();
  await all.click();
  await expect.element(box('Ferry')).toBeChecked();
  await all.click();
  await expect.element(box('Bridge')).not.toBeChecked();
  await expect.element(page.getByRole('button', { name: /^(Allow|Capture)/ })).toHaveAttribute('aria-disabled', 'true');
});

test('a tag that stands in the box when the tabs are captured is put on them', async () => {
  const add = vi.fn<(request: ToBackground['queueAdd']['request']) => void>();
  answerBackground({
    queueAdd: (request) => {
      add(request);
      return Promise.resolve(failed('storage-full', ''));
    },
  });
  await asked(['Bridge']);
  await page.getByRole('combobox', { name: 'Tags for all of them' }).fill('bridges');
  await page.getByRole('combobox', { name: 'Collections for all of them' }).fill('Spring');
  await page.getByRole('button', { name: 'Only what may be read now' }).click();
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
  expect(add.mock.lastCall?.[0]).toMatchObject({ tags: ['bridges'], collections: ['Spring'] });
});

test('addresses that are pasted are shown first, and each is queued as a link', async () => {
  const add = vi.fn<(request: ToBackground['queueAdd']['request']) => void>();
  answerBackground({
    queueAdd: (request) => {
      add(request);
      return Promise.resolve(failed('storage-full', ''));
    },
  });
  await show(<Start draft={null} />);
  const box = page.getByRole('textbox', { name: 'Addresses of stories' });
  await box.fill('a list of stories');
  await page.getByRole('button', { name: 'Capture these addresses' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('1 line has no web address and is left out');

  const list = 'Stories:\nhttps://news.example/bridge\nhttps://paper.example/ferry\nhttps://news.example/bridge';
  await box.fill(list);
  await page.getByRole('button', { name: 'Capture these addresses' }).click();
  await expect.element(page.getByRole('heading', { name: 'Capture the pages at 2 addresses' })).toBeVisible();
  await expect.element(page.getByText('1 line has no web address and is left out')).toBeVisible();
  await expect.element(page.getByText('read pages of news.example and paper.example.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(box).toHaveValue(list);
  await page.getByRole('button', { name: 'Capture these addresses' }).click();
  await page.getByRole('button', { name: 'Allow and capture' }).click();
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
  const link = { windowId: null, private: false, tellTab: null };
  expect(add.mock.lastCall?.[0]).toMatchObject({
    tabIds: [],
    links: [
      { url: 'https://news.example/bridge', ...link },
      { url: 'https://paper.example/ferry', ...link },
    ],
  });
});

test('addresses are shown with their letters', async () => {
  await show(<Start draft={{ of: 'list', urls: ['https://news.example/m%C6%B0a-l%E1%BB%9Bn'], without: 0 }} />);
  await expect.element(page.getByText('https://news.example/mưa-lớn')).toBeVisible();
});
