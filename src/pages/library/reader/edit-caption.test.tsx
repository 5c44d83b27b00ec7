import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { caption } from '../../../library/search/query/search.fixture.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import type { ToBackground } from '../../../messages/background/to-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { failed } from '../../../messages/wire.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { hasDraft } from './drafts.ts';
import { EditCaption } from './edit-caption.tsx';

beforeEach(() => resetFakeBrowser());

test('what stands in a box is kept as it is typed, and saved by a press that leaves the focus in it', async () => {
  const edit = vi.fn<(request: ToBackground['editCaption']['request']) => void>();
  answerBackground({
    editCaption: (request) => {
      edit(request);
      return Promise.resolve(failed('storage-full', ''));
    },
  });
  await show(<EditCaption record={caption('caption-1')} onDone={() => undefined} />);
  await page.getByRole('textbox', { name: 'Caption' }).fill('Bờ nam sông.');
  expect(hasDraft('caption-1')).toBe(true);
  const save = page.getByRole('button', { name: 'Save changes' }).element();
  save.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await vi.waitFor(() => expect(JSON.stringify(edit.mock.lastCall)).toContain('Bờ nam sông.'));
});
