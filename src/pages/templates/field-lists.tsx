/** What a template can name, each with what it says in the story that is shown; a press puts it into the template. */
import { useMemo } from 'preact/hooks';
import { compileTemplate } from '../../exports/templates/render-template.ts';
import { samplePhotoPath } from '../../exports/templates/sample-story.ts';
import type { TemplateKind } from '../../exports/templates/template.ts';
import {
  photoFields,
  templateFields,
  templateValues,
  type FieldValue,
  type PhotoValues,
} from '../../exports/templates/template-fields.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { photoLoop, templateSnippets } from './template-snippets.ts';

type Insert = (words: string) => void;

interface FieldListsProps {
  kind: TemplateKind;
  record: SavedRecord;
  onInsert: Insert;
}

export function FieldLists({ kind, record, onInsert }: FieldListsProps) {
  const values = useMemo(() => templateValues(record, kind, samplePhotoPath), [record, kind]);
  const photos = values['photos'] as readonly PhotoValues[] | null | undefined;
  return (
    <>
      <section>
        <h2>{t('templateFields')}</h2>
        <p>{t('templateFieldsSay')}</p>
        <FieldTable
          label={t('templateFields')}
          rows={templateFields.map(({ name, say }) => ({ name, say: t(say), value: values[name] }))}
          onInsert={onInsert}
        />
      </section>
      <section>
        <h2>{t('templatePhotoFields')}</h2>
        <p>{t('templatePhotoFieldsSay')}</p>
        <Snippet words={photoLoop} onInsert={onInsert} />
        <FieldTable
          label={t('templatePhotoFields')}
          rows={photoFields.map(({ name, say }) => ({
            name: `photo.${name}`,
            say: t(say),
            value: photos?.[0]?.[name],
          }))}
          onInsert={onInsert}
        />
      </section>
      <SnippetTable record={record} onInsert={onInsert} />
    </>
  );
}

interface FieldTableProps {
  label: string;
  rows: readonly { name: string; say: string; value: FieldValue | undefined }[];
  onInsert: Insert;
}

function FieldTable({ label, rows, onInsert }: FieldTableProps) {
  return (
    <table class="template-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('templateColumnField')}</th>
          <th scope="col">{t('templateColumnWhat')}</th>
          <th scope="col">{t('templateColumnExample')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, say, value }) => (
          <tr key={name}>
            <th scope="row">
              <Snippet words={`{{ ${name} }}`} onInsert={onInsert} />
            </th>
            <td>{say}</td>
            <td class="template-example" dir="auto">
              {exampleOf(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Filters and tags, with what they give in the story that is shown. */
function SnippetTable({ record, onInsert }: { record: SavedRecord; onInsert: Insert }) {
  const rows = useMemo(() => templateSnippets.map((words) => ({ words, gives: written(words, record) })), [record]);
  return (
    <section>
      <h2>{t('templateFilters')}</h2>
      <p>{t('templateFiltersSay')}</p>
      <table class="template-table" aria-label={t('templateFilters')}>
        <thead>
          <tr>
            <th scope="col">{t('templateColumnWrite')}</th>
            <th scope="col">{t('templateColumnExample')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ words, gives }) => (
            <tr key={words}>
              <th scope="row">
                <Snippet words={words} onInsert={onInsert} />
              </th>
              <td class="template-example" dir="auto">
                {gives}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Snippet({ words, onInsert }: { words: string; onInsert: Insert }) {
  return (
    <button type="button" class="template-snippet" dir="ltr" onClick={() => onInsert(words)}>
      <code>{words}</code>
    </button>
  );
}

/** An example is a glance: long texts are cut. */
const GLANCE = 90;

function exampleOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '–';
  const parts: readonly (Exclude<FieldValue, readonly unknown[] | null> | PhotoValues)[] = Array.isArray(value)
    ? value
    : [value];
  return cut(parts.map((part) => part.toString()).join(' · '));
}

const cut = (text: string): string => (text.length > GLANCE ? `${text.slice(0, GLANCE).toWellFormed()}…` : text);

const written = (text: string, record: SavedRecord): string =>
  cut(compileTemplate({ kind: 'text', text }, interfaceLanguage()).render(record, samplePhotoPath).trim()) || '–';
