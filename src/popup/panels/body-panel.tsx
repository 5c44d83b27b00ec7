/** The story's text: its length and opening lines, and on request the whole text to edit. */
import { useMemo, useState } from 'preact/hooks';
import type { Capture } from '../../article/forms/person.ts';
import type { BodyBlock } from '../../article/body.ts';
import { blockTexts } from '../../article/forms/body-text.ts';
import { formatField } from '../../article/forms/field-form.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { fieldWords, sourceWords } from '../../ui/words/field-words.ts';
import { t, tn } from '../../ui/words/i18n.ts';
import type { Session } from '../session/session.ts';
import { WrongField } from './wrong-field.tsx';

export function BodyPanel({ session, capture }: { session: Session; capture: Capture }) {
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState(false);
  const { body, language } = capture.article;
  const { words, paragraphs, opening } = useMemo(() => measure(body, language), [body, language]);
  const candidates = capture.evidence.fields.body ?? [];
  const commit = async (text: string) => {
    await session.edit('body', text);
    return null;
  };
  return (
    <section class="panel" aria-label={fieldWords('body')}>
      <div class="panel-head">
        <h2>{fieldWords('body')}</h2>
        <p class="measure">{`${tn('popupWords', words)} · ${tn('popupParagraphs', paragraphs)}`}</p>
        {candidates.length > 0 && (
          <IconButton
            icon="evidence"
            size="small"
            label={t('popupEvidence', { field: fieldWords('body') })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && (
        <>
          <BodyEvidence capture={capture} />
          <WrongField capture={capture} field="body" start={candidates[0]?.where} />
        </>
      )}
      {editing ? (
        <Editable
          class="body-text"
          label={fieldWords('body')}
          text={formatField('body', capture.article)}
          lang={language}
          takesFocus
          long
          onCommit={commit}
          onType={(text) => session.typing({ field: 'body' }, text)}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <>
          <p class="opening" dir="auto" lang={language ?? undefined}>
            {opening === '' ? t('popupNoText') : opening}
          </p>
          <Button kind="quiet" size="small" icon="edit" onClick={() => setEditing(true)}>
            {t('popupEditText')}
          </Button>
        </>
      )}
    </section>
  );
}

/** Where the text was found, and how much around it was left out. */
function BodyEvidence({ capture: { evidence } }: { capture: Capture }) {
  const leftOut = Object.values(evidence.dropped).reduce((sum, count) => sum + count, 0);
  return (
    <ul class="evidence" aria-label={t('popupEvidence', { field: fieldWords('body') })}>
      {evidence.fields.body?.map(({ source, where }) => (
        <li key={source + where}>
          <p class="evidence-source">
            {sourceWords(source)} {where !== '' && <code dir="ltr">{where}</code>}
          </p>
        </li>
      ))}
      {leftOut > 0 && (
        <li>
          <p class="evidence-source">{tn('popupLeftOut', leftOut)}</p>
        </li>
      )}
    </ul>
  );
}

/** Characters of the text that are rendered as its opening; CSS then cuts it by lines. */
const OPENING = 600;

function measure(body: readonly BodyBlock[], language: string | null) {
  const texts = blockTexts(body).filter((text) => text !== '');
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(texts.join('\n'))) if (isWordLike === true) words += 1;
  return { words, paragraphs: texts.length, opening: texts.join('\n').slice(0, OPENING) };
}
