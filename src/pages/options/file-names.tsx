import { DEFAULT_PATTERN, fileName, patternFields } from '../../exports/files/file-name.ts';
import { newestRecords } from '../../library/reading/read.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { formatList, t } from '../../ui/words/i18n.ts';
import type { Change } from './change.ts';

/** How exported files are named, shown on the story that was saved last. */
export function FileNames({ pattern, onChange }: { pattern: string; onChange: Change }) {
  const [record, setRecord] = useState<SavedRecord | undefined>();
  useEffect(() => {
    void newestRecords({ limit: 1 }).then(
      ([newest]) => setRecord(newest),
      () => setRecord(undefined),
    );
  }, []);
  const commit = (text: string): string | null => {
    const unknown = [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '').filter((name) => !isField(name));
    if (text.trim() === '') return t('optionsPatternEmpty');
    if (unknown.length > 0)
      return t('optionsPatternUnknown', { names: formatList(unknown.map((name) => `{${name}}`)) });
    onChange({ fileNamePattern: text.trim() });
    return null;
  };
  return (
    <section>
      <h2>{t('optionsFileNames')}</h2>
      <p>{t('optionsPatternSay', { fields: formatList(patternFields.map((name) => `{${name}}`)) })}</p>
      <Editable class="option-text" label={t('optionsFileNames')} text={pattern} onCommit={commit} />
      {record && (
        <p class="option-example">{t('optionsPatternExample', { name: `${fileName(record, pattern)}.md` })}</p>
      )}
      {pattern !== DEFAULT_PATTERN && (
        <Button size="small" onClick={() => onChange({ fileNamePattern: DEFAULT_PATTERN })}>
          {t('optionsPatternReset')}
        </Button>
      )}
    </section>
  );
}

const isField = (name: string): boolean => patternFields.some((field) => field === name);
