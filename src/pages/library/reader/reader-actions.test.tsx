import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { article } from '../../../library/search/query/search.fixture.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done } from '../../../messages/wire.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { ReaderActions } from './reader-actions.tsx';

beforeEach(resetFakeBrowser);

test('a story that lies in the trash can be taken out of it where it is read', async () => {
  const restored = vi.fn<(ids: readonly string[]) => void>();
  answerBackground({
    restoreRecords: ({ ids }) => {
      restored(ids);
      return Promise.resolve(done({ changed: ids }));
    },
  });
  const record = article('story-1', {}, { deletedAt: '2026-03-02T01:00:00.000Z' });
  await show(<ReaderActions record={record} onEdit={() => undefined} />);
  await expect.element(page.getByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await vi.waitFor(() => expect(restored).toHaveBeenCalledWith(['story-1']));
});
