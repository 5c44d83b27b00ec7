import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { editMarks } from '../../../library/organising/marks.ts';
import { article } from '../../../library/search/query/search.fixture.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done } from '../../../messages/wire.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { RecordNote } from './record-note.tsx';

const edit = vi.fn<typeof editMarks>();
const record = article('story-1', {});

beforeEach(async () => {
  resetFakeBrowser();
  const { id, tags, collections, note } = record;
  edit.mockReset().mockResolvedValue({ changed: [id], before: [{ id, tags, collections, note }] });
  answerBackground({ editMarks: async (request) => done(await edit(request)) });
  await show(<RecordNote record={record} />);
  await page.getByRole('textbox', { name: 'Note' }).fill('Gọi lại');
});

const asked = () => edit.mock.calls.map(([request]) => request.note);

test('a note is saved when its box is left', async () => {
  await userEvent.tab();
  await vi.waitFor(() => expect(asked()).toEqual(['Gọi lại']));
});

test('a note that is being typed is saved when the tab is closed', async () => {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await vi.waitFor(() => expect(asked()).toEqual(['Gọi lại']));
});

test('a note that is being typed is saved, once, when the keys lead to another place', async () => {
  await show(<p>The list</p>);
  await vi.waitFor(() => expect(asked()).toEqual(['Gọi lại']));
  await new Promise((later) => setTimeout(later, 50));
  expect(asked()).toHaveLength(1);
});

test('a note that was taken back by Escape is not saved', async () => {
  await userEvent.keyboard('{Escape}');
  dispatchEvent(new PageTransitionEvent('pagehide'));
  await show(<p>The list</p>);
  expect(asked()).toEqual([]);
});
