/** One field: its name, its value to edit in place, and on request where it came from. */
import { useId, useState } from 'preact/hooks';
import type { Capture } from '../article/person.ts';
import type { FieldName } from '../article/evidence.ts';
import { formatField } from '../article/field-form.ts';
import { IconButton } from '../ui/button.tsx';
import { Editable } from '../ui/field.tsx';
import { editProblemWords, fieldWords } from '../ui/field-words.ts';
import { t } from '../ui/i18n.ts';
import { EvidenceList } from '../ui/evidence-list.tsx';
import { noteOn } from './field-notes.ts';
import type { Session } from './session.ts';

interface FieldRowProps {
  session: Session;
  capture: Capture;
  name: FieldName;
  /** The person has just asked for it: the caret goes in, and leaving it empty puts it away again. */
  fresh?: boolean;
  onLeave?: () => void;
}

export function FieldRow({ session, capture, name, fresh = false, onLeave }: FieldRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { article, evidence } = capture;
  const candidates = evidence.fields[name] ?? [];
  const note = noteOn(name, article);
  const commit = async (text: string) => {
    const problem = await session.edit(name, text);
    return problem === null ? null : editProblemWords(problem);
  };
  return (
    <div class={open ? 'row row-open' : 'row'} data-field={name}>
      <div class="row-head">
        <label class="field-label" for={id}>
          {fieldWords(name)}
        </label>
        {candidates.length > 0 && (
          <IconButton
            icon="evidence"
            size="small"
            label={t('popupEvidence', { field: fieldWords(name) })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      <Editable
        id={id}
        class="row-text"
        label={fieldWords(name)}
        text={formatField(name, article)}
        lang={article.language}
        takesFocus={fresh}
        onCommit={commit}
        {...(onLeave ? { onLeave } : {})}
      />
      {note !== null && <p class="row-note">{note}</p>}
      {open && (
        <EvidenceList
          name={name}
          candidates={candidates}
          lang={article.language}
          onUse={({ text, where }) => session.edit(name, text, where)}
        />
      )}
    </div>
  );
}
