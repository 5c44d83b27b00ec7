import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import type * as tools from '../../article/forms/editing.ts';
import { draftKeeper } from './draft.ts';
import { captureOf, vietnamese } from '../popup.fixture.ts';
import { next, type PopupState } from './state.ts';
import { storyEdits } from './story-edits.ts';

const applyEdit = vi.hoisted(() => vi.fn<typeof tools.applyEdit>());
vi.mock('../../article/forms/editing.ts', () => ({ applyEdit }));

test('an edit that fails unforeseen holds up neither the next nor the save', async () => {
  const capture = captureOf(vietnamese);
  const state = signal<PopupState>(
    next(
      { step: 'reading' },
      {
        type: 'read',
        capture,
        isArticle: true,
        reasons: [],
        restored: false,
        lookup: { found: false },
        marks: { tags: [], collections: [], note: '' },
      },
    ),
  );
  const { edit, over } = storyEdits(
    state,
    draftKeeper(() => undefined),
  );
  applyEdit.mockImplementationOnce(() => {
    throw new Error('broken');
  });
  applyEdit.mockReturnValue({ ok: true, value: capture });
  await expect(edit('headline', 'Vạn Hải')).rejects.toThrow('broken');
  await over();
  expect(await edit('headline', 'Vạn Hải')).toBeNull();
});
