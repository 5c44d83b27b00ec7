import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { editMarks } from '../../../library/organising/marks.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done } from '../../../messages/wire.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { MarksDialog } from './marks-dialog.tsx';

const edit = vi.fn<typeof editMarks>();

beforeEach(() => {
  resetFakeBrowser();
  edit.mockReset().mockResolvedValue({ changed: [], before: [] });
  answerBackground({ editMarks: async (request) => done(await edit(request)) });
});

test('Apply takes what stands in the boxes, without Enter', async () => {
  const dialog = (open: boolean) => <MarksDialog marks="tags" open={open} ids={['a']} onClose={() => undefined} />;
  await show(dialog(true));
  const apply = page.getByRole('button', { name: 'Apply' });
  await expect.element(apply).toBeDisabled();
  await page.getByRole('combobox', { name: 'Put on' }).fill('lũ');
  await page.getByRole('combobox', { name: 'Take off' }).fill('bão');
  await apply.click();
  await vi.waitFor(() => expect(edit).toHaveBeenCalledOnce());
  expect(edit.mock.lastCall?.[0].tags).toEqual({ add: ['lũ'], remove: ['bão'] });
});
