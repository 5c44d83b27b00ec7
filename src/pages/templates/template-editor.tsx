/** One template: its name and text with what is wrong with it, beside the preview and the fields to choose from. */
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { checkTemplate, type TemplateProblem } from '../../exports/templates/check-template.ts';
import { defaultTemplates } from '../../exports/templates/default-templates.ts';
import { sampleStory } from '../../exports/templates/sample-story.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import type { SavedRecord } from '../../library/record/record.ts';
import { Button } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { templateProblemWords } from '../../ui/words/template-problem.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { FieldLists } from './field-lists.tsx';
import { insertText, selectPlace } from './text-box.ts';
import { TemplatePreview } from './template-preview.tsx';

export type TemplateChange = Partial<Pick<ExportTemplate, 'name' | 'text'>>;

interface TemplateEditorProps {
  template: ExportTemplate;
  otherNames: readonly string[];
  onChange: (change: TemplateChange) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

export function TemplateEditor({ template, otherNames, onChange, onDuplicate, onDelete }: TemplateEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [record, setRecord] = useState<SavedRecord>(() => sampleStory(interfaceLanguage()));
  const { kind, text } = template;
  const problem = useMemo(() => checkTemplate({ kind, text }), [kind, text]);

  const rename = (name: string): string | null => {
    if (name.trim() === '') return t('templateNameEmpty');
    if (otherNames.includes(name.trim())) return t('templateNameTaken');
    onChange({ name: name.trim() });
    return null;
  };
  const reset = () => {
    onChange({ text: defaultTemplates[kind] });
    showToast({
      text: t('templateWasReset', { name: template.name }),
      action: { label: t('libraryUndo'), run: () => onChange({ text }) },
    });
  };
  return (
    <div class="template-desk">
      <section class="template-write">
        <div class="template-name">
          <span class="field-label">{t('templateName')}</span>
          <Editable class="option-text" label={t('templateName')} text={template.name} onCommit={rename} />
          <p class="option-example">{t(kind === 'markdown' ? 'templateKindMarkdown' : 'templateKindText')}</p>
        </div>
        <TemplateText box={box} text={text} problem={problem} onText={(text) => onChange({ text })} />
        <div class="backup-actions">
          <Button icon="undo" busy={text === defaultTemplates[kind]} onClick={reset}>
            {t('templateReset')}
          </Button>
          <Button icon="copy" onClick={onDuplicate}>
            {t('templateDuplicate')}
          </Button>
          <Button kind="danger" icon="delete" onClick={onDelete}>
            {t('templateDelete')}
          </Button>
        </div>
      </section>
      <div class="template-beside">
        <TemplatePreview template={template} sound={problem === null} record={record} onRecord={setRecord} />
        <FieldLists kind={kind} record={record} onInsert={(words) => box.current && insertText(box.current, words)} />
      </div>
    </div>
  );
}

interface TemplateTextProps {
  box: { current: HTMLTextAreaElement | null };
  text: string;
  problem: TemplateProblem | null;
  onText: (text: string) => void;
}

function TemplateText({ box, text, problem, onText }: TemplateTextProps) {
  const id = useId();
  return (
    <div class="template-text">
      <label class="field-label" for={`${id}-text`}>
        {t('templateText')}
      </label>
      <textarea
        ref={box}
        id={`${id}-text`}
        class="template-box"
        dir="ltr"
        rows={24}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem === null ? undefined : 'true'}
        aria-describedby={`${id}-problem`}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div class="template-verdict" data-kind={problem === null ? 'good' : 'bad'}>
        <p id={`${id}-problem`} role="status">
          {problem === null ? t('templateSound') : templateProblemWords(problem)}
        </p>
        {problem && (
          <Button size="small" onClick={() => box.current && selectPlace(box.current, problem)}>
            {t('templateGoThere')}
          </Button>
        )}
      </div>
    </div>
  );
}
