import { expect, test } from 'vitest';
import * as tools from '../../article/forms/editing.ts';
import { formatField } from '../../article/forms/field-form.ts';
import type { StoryDraft } from '../../settings/story-drafts.ts';
import { draftKeeper, fieldSet, marksSet, photoChanged, restoreCapture, restoreMarks } from './draft.ts';
import { captureOf, vietnamese } from '../popup.fixture.ts';

const NONE = { tags: [], collections: [], note: '' };
const EMPTY: StoryDraft = { marks: null, fields: [], photos: [] };
const [first, second] = vietnamese.photos;
if (!first || !second) throw new Error('the story has two photos');

test('a text that is typed is kept beside what was finished, and goes when the box holds the old text again', () => {
  let kept: StoryDraft | null = null;
  const keeper = draftKeeper((draft) => {
    kept = draft;
  });
  keeper.made(fieldSet('lead', 'Sapo mới', []));
  keeper.typing({ field: 'headline' }, fieldSet('headline', 'Tít m', []));
  expect(kept).toMatchObject({ fields: [{ name: 'lead' }, { name: 'headline', text: 'Tít m' }] });
  keeper.typing({ field: 'headline' }, null);
  expect(kept).toMatchObject({ fields: [{ name: 'lead', text: 'Sapo mới' }] });
  keeper.end();
  expect(kept).toBeNull();
});

test('what cannot be read is left out, and the rest is made again', () => {
  const draft = fieldSet('headline', 'Tít mới', [])(fieldSet('publishedAt', 'tuần sau', [])(EMPTY));
  const { article } = restoreCapture(captureOf(vietnamese), draft, tools);
  expect(article).toMatchObject({ headline: 'Tít mới', publishedAt: vietnamese.publishedAt });
});

test('a photo is known by its address when another has come in before it', () => {
  const draft = photoChanged(second, { caption: 'Ca sáng.' })(photoChanged(first, { removed: true })(EMPTY));
  const moved = {
    ...vietnamese,
    photos: [
      { ...first, id: 'p1', src: 'https://bao.example/moi.jpg' },
      { ...second, id: 'p3' },
    ],
  };
  const { photos } = restoreCapture(captureOf(moved), draft, tools).article;
  expect(photos).toMatchObject([
    { id: 'p1', caption: first.caption },
    { id: 'p3', caption: 'Ca sáng.' },
  ]);
});

test('a body names the same photos when another has come in before them, and none that has gone', () => {
  const text = '[photo p1]\n\nBến số hai.\n\n[photo p2]\n\n[photo không rõ]';
  const draft = fieldSet('body', text, vietnamese.photos)(EMPTY);
  const photos = [
    { ...second, id: 'p1', src: 'https://bao.example/moi.jpg' },
    { ...first, id: 'p2' },
  ];
  const { article } = restoreCapture(captureOf({ ...vietnamese, photos }), draft, tools);
  expect(formatField('body', article)).toBe('[photo p2]\n\nBến số hai.\n\n[photo không rõ]');
});

test('what is typed in one box takes nothing from another', () => {
  let kept: StoryDraft | null = null;
  const keeper = draftKeeper((draft) => {
    kept = draft;
  });
  keeper.typing('tags', marksSet({ tags: ['cảng'] }, NONE));
  keeper.typing('note', marksSet({ note: 'Gọi lại' }, NONE));
  keeper.made(marksSet({ note: 'Gọi lại sau' }, NONE), 'note');
  expect(kept).toMatchObject({ marks: { now: { tags: ['cảng'], note: 'Gọi lại sau' } } });
});

test('tags that the person took off stay off, unless others were put on the story meanwhile: then both are there', () => {
  const before = { ...NONE, tags: ['cảng', 'biển'] };
  const draft = marksSet({ ...NONE, tags: ['cảng'] }, before)(EMPTY);
  expect(restoreMarks(before, draft).tags).toEqual(['cảng']);
  expect(restoreMarks({ ...before, tags: ['khác'] }, draft).tags).toEqual(['khác', 'cảng']);
});
