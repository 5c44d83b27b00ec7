import { useEffect, useMemo, useState } from 'preact/hooks';
import { templateProblem } from '../../exports/templates/check-template.ts';
import { compileTemplate } from '../../exports/templates/render-template.ts';
import { sampleStory } from '../../exports/templates/sample-story.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { newestRecords } from '../../library/reading/read.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { storyOf } from '../../library/record/story-of.ts';
import { interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { templateProblemWords } from '../../ui/words/template-problem.ts';

interface TemplatePreviewProps {
  template: ExportTemplate;
  sound: boolean;
  record: SavedRecord;
  onRecord: (record: SavedRecord) => void;
}

/** What the template makes of a story of the person's, or of the sample while there is none. */
export function TemplatePreview({ template: { kind, text }, sound, record, onRecord }: TemplatePreviewProps) {
  const records = useRecords(onRecord);
  const written = useMemo(() => (sound ? write({ kind, text }, record) : null), [sound, kind, text, record]);
  const choose = (id: string) => {
    const found = records.find((other) => other.id === id);
    if (found) onRecord(found);
  };
  return (
    <section class="template-preview">
      <h2>{t('templatePreview')}</h2>
      <label class="option-line">
        <span class="field-label">{t('templatePreviewOf')}</span>
        <select value={record.id} onChange={(event) => choose(event.currentTarget.value)}>
          {records.map((other, index) => (
            <option key={other.id} value={other.id}>
              {index === records.length - 1 ? t('templateSampleStory') : titleOf(other)}
            </option>
          ))}
        </select>
      </label>
      {/* A field that is only read: it scrolls by keyboard, and its text can be selected. */}
      <textarea
        class="template-box template-written"
        readOnly
        rows={14}
        dir="auto"
        aria-label={t('templatePreview')}
        value={written ?? t('templatePreviewWaits')}
      />
    </section>
  );
}

/** How many of the newest stories can be chosen. */
const OFFERED = 20;

/** The newest stories, then the sample. The newest is shown first. */
function useRecords(onRecord: (record: SavedRecord) => void): SavedRecord[] {
  const sample = useMemo(() => sampleStory(interfaceLanguage()), []);
  const [records, setRecords] = useState<SavedRecord[]>([]);
  useEffect(() => {
    const show = (newest: SavedRecord[]) => {
      setRecords(newest.filter(({ id }) => id !== sample.id));
      if (newest[0]) onRecord(newest[0]);
    };
    // A library that can't be read leaves the sample.
    void newestRecords({ limit: OFFERED }).then(show, () => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- read once, when the template is opened
  }, []);
  return [...records, sample];
}

function write(template: Pick<ExportTemplate, 'kind' | 'text'>, record: SavedRecord): string {
  try {
    return compileTemplate(template, interfaceLanguage()).render(record);
  } catch (error) {
    return templateProblemWords(templateProblem(error));
  }
}

function titleOf(record: SavedRecord): string {
  const { headline, canonicalUrl } = storyOf(record);
  const title = headline ?? canonicalUrl;
  return record.kind === 'article' ? title : t('libraryCaptionFrom', { headline: title });
}
