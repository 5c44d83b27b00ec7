/** What changed since the story was saved, word by word. */
import { useEffect, useState } from 'preact/hooks';
import { ruleFieldWords } from '../words/field-words.ts';
import { interfaceLanguage, t } from '../words/i18n.ts';
import type { Change } from './changes.ts';
import { compareWords } from './compare-words.ts';
import { aroundChanges, type Part } from './readable-parts.ts';
import './changes.css';

interface ChangesProps {
  changes: readonly Change[];
  /** The story's language, in which a voice is to read its words. */
  lang: string | null;
}

export function Changes({ changes, lang }: ChangesProps) {
  return (
    <section class="changes" aria-label={t('popupChanges')}>
      <dl>
        {changes.map((change) => (
          <div key={change.name}>
            <dt>{ruleFieldWords(change.name)}</dt>
            <dd dir="auto" lang={lang ?? undefined}>
              <Difference change={change} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** In the interface's words, not the story's. */
const Nothing = () => <span lang={interfaceLanguage()}>{t('popupNothing')}</span>;

/** Shows both texts until they have been compared: comparing comes in a chunk of its own. */
function Difference({ change: { was, now } }: { change: Change }) {
  const [parts, setParts] = useState<Part[] | null>(null);
  useEffect(() => {
    let here = true;
    void compareWords(was, now).then((found) => here && setParts(found));
    return () => {
      here = false;
    };
  }, [was, now]);
  if (was === '' || now === '' || !parts) {
    return (
      <>
        <del>{was === '' ? <Nothing /> : was}</del> <ins>{now === '' ? <Nothing /> : now}</ins>
      </>
    );
  }
  return parts.map(({ kind, text }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- the parts are made once and never change their order
    kind === 'same' ? (
      <span key={index}>{aroundChanges(text)}</span>
    ) : kind === 'added' ? (
      <ins key={index}>{text}</ins>
    ) : (
      <del key={index}>{text}</del>
    ),
  );
}
