import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type * as labels from '../../../library/reading/labels-in-use.ts';
import type { editMarks } from '../../../library/organising/marks.ts';
import { answerBackground } from '../../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { done } from '../../../messages/wire.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { MarksDialog } from './marks-dialog.tsx';

const tagsInUse = vi.hoisted(() => vi.fn<typeof labels.tagsInUse>());
vi.mock(import('../../../library/reading/labels-in-use.ts'), async (original) => ({
  ...(await original()),
  tagsInUse,
}));

const edit = vi.fn<typeof editMarks>();

beforeEach(() => {
  resetFakeBrowser();
  tagsInUse.mockReset().mockResolvedValue([{ label: 'mưa', count: 1 }]);
  edit.mockReset().mockResolvedValue({ changed: [], before: [] });
  answerBackground({ editMarks: async (request) => done(await edit(request)) });
});

const dialog = (open: boolean) => <MarksDialog marks="tags" open={open} ids={['a']} onClose={() => undefined} />;

test('the tags in use are offered when it is open, and not asked for before', async () => {
  await show(dialog(false));
  await new Promise((asked) => setTimeout(asked, 100));
  expect(tagsInUse).not.toHaveBeenCalled();
  await show(dialog(true));
  await page.getByRole('combobox', { name: 'Put on' }).fill('mu');
  await expect.element(page.getByRole('option', { name: 'mưa' })).toBeVisible();
});

test('Apply takes what stands in the boxes, without Enter', async () => {
  await show(dialog(true));
  const apply = page.getByRole('button', { name: 'Apply' });
  await expect.element(apply).toBeDisabled();
  await page.getByRole('combobox', { name: 'Put on' }).fill('lũ');
  await page.getByRole('combobox', { name: 'Take off' }).fill('bão');
  await apply.click();
  await vi.waitFor(() => expect(edit).toHaveBeenCalledOnce());
  expect(edit.mock.lastCall?.[0].tags).toEqual({ add: ['lũ'], remove: ['bão'] });
});
