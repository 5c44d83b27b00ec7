/** One field: its name, its value to edit in place, and on request where it came from. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Article } from '../../article/article.ts';
import type { Capture } from '../../article/forms/person.ts';
import type { FieldName } from '../../article/evidence.ts';
import { isRuleField } from '../../article/rules/rule-fields.ts';
import { formatField } from '../../article/forms/field-form.ts';
import { IconButton } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { editProblemWords, fieldWords } from '../../ui/words/field-words.ts';
import { t } from '../../ui/words/i18n.ts';
import { EvidenceList } from '../../ui/components/evidence-list.tsx';
import { readableAddress } from '../../ui/words/readable-address.ts';
import { noteOn } from './field-notes.ts';
import type { Session } from '../session/session.ts';
import { WrongField } from './wrong-field.tsx';

interface FieldRowProps {
  session: Session;
  capture: Capture;
  name: FieldName;
  /** The person has just added this field: it gets the focus, and is removed again when it is left empty. */
  fresh?: boolean;
  onLeave?: () => void;
}

export function FieldRow({ session, capture, name, fresh = false, onLeave }: FieldRowProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { article, evidence } = capture;
  const candidates = evidence.fields[name] ?? [];
  const note = noteOn(name, article);
  const row = useRef<HTMLDivElement>(null);
  // Moving the focus to the field's evidence is not leaving it. Where the focus goes is known only a moment later.
  const leave = () => {
    setTimeout(() => row.current?.contains(document.activeElement) || onLeave?.(), 0);
  };
  const commit = async (text: string) => {
    const problem = await session.edit(name, text);
    return problem === null ? null : editProblemWords(problem);
  };
  return (
    <div ref={row} class={open ? 'row row-open' : 'row'} data-field={name}>
      <div class="row-head">
        <label class="field-label" for={id}>
          {fieldWords(name)}
        </label>
        {(candidates.length > 0 || isRuleField(name)) && (
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
        text={shownText(name, article)}
        lang={article.language}
        placeholder={t('popupFieldEmpty')}
        takesFocus={fresh}
        onCommit={commit}
        onType={(text) => session.typing({ field: name }, text)}
        {...(onLeave ? { onLeave: leave } : {})}
      />
      {note !== null && <p class="row-note">{note}</p>}
      {open && candidates.length > 0 && (
        <EvidenceList
          name={name}
          candidates={candidates}
          lang={article.language}
          onUse={({ text, where }) => session.edit(name, text, where)}
        />
      )}
      {open && isRuleField(name) && (
        <WrongField capture={capture} field={name} start={candidates.find(({ chosen }) => chosen)?.where} />
      )}
    </div>
  );
}

/** The text to show: an address is decoded for reading, if that loses nothing. Unless it is edited, the saved value stays. */
function shownText(name: FieldName, article: Article): string {
  const text = formatField(name, article);
  if (name !== 'canonicalUrl') return text;
  const readable = readableAddress(text);
  // Typed text is normalised (NFC). An address with decomposed letters would then lead elsewhere: it stays encoded.
  return readable === readable.normalize('NFC') ? readable : text;
}
