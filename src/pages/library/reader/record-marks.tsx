/** The person's own marks on the record that is open, and its photo files. */
import { collectionsInUse, tagsInUse, type LabelCount } from '../../../library/reading/labels-in-use.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { formatInstant, t } from '../../../ui/words/i18n.ts';
import { TagInput } from '../../../ui/components/tag-input/tag-input.tsx';
import { changeMarks } from '../actions/mark-records.ts';
import { type Live, useLive } from '../../live.ts';
import { PhotoFiles } from './photo-files.tsx';
import { RecordNote } from './record-note.tsx';

export function RecordMarks({ record }: { record: SavedRecord }) {
  const tags = useLive(() => tagsInUse(), []);
  const collections = useLive(() => collectionsInUse(), []);
  const change = (marks: 'tags' | 'collections') => (words: string[]) => {
    const before = record[marks];
    const add = words.filter((word) => !before.includes(word));
    const remove = before.filter((word) => !words.includes(word));
    void changeMarks([record.id], marks, { add, remove });
  };
  return (
    <aside class="marks" aria-label={t('libraryMarks')}>
      <TagInput label={t('libraryTags')} value={record.tags} inUse={words(tags)} onChange={change('tags')} />
      <TagInput
        label={t('libraryCollections')}
        value={record.collections}
        inUse={words(collections)}
        onChange={change('collections')}
      />
      <RecordNote record={record} />
      <PhotoFiles record={record} />
      <p class="marks-saved">{t('librarySavedAt', { time: formatInstant(record.savedAt) })}</p>
    </aside>
  );
}

const words = (labels: Live<LabelCount[]>): string[] =>
  labels.state === 'ready' ? labels.value.map(({ label }) => label) : [];
