/** The person's own marks on the record that is open, and its photo files. */
import { collectionsInUse, tagsInUse, type LabelCount } from '../../../library/reading/labels-in-use.ts';
import { revisionsOf } from '../../../library/reading/read.ts';
import type { SavedArticle, SavedRecord } from '../../../library/record/record.ts';
import { formatInstantHere, t } from '../../../ui/words/i18n.ts';
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
      <div class="marks-saved">
        <p>{t('librarySavedAt', { time: formatInstantHere(record.savedAt) })}</p>
        {record.kind === 'article' && record.revision > 1 && <VersionNow article={record} />}
      </div>
    </aside>
  );
}

/** Since when the story is as it is shown: it was saved first when the page still said something else. */
function VersionNow({ article: { id, revision } }: { article: SavedArticle }) {
  const earlier = useLive(() => revisionsOf(id), [id, revision]);
  const last = earlier.state === 'ready' ? earlier.value[0] : undefined;
  if (last === undefined) return null;
  return <p>{t('libraryVersionNow', { number: revision, time: formatInstantHere(last.replacedAt) })}</p>;
}

const words = (labels: Live<LabelCount[]>): string[] =>
  labels.state === 'ready' ? labels.value.map(({ label }) => label) : [];
