/** The earlier versions of a record: what each change of the page, or of the person, did to it, word by word. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isSoundArticle } from '../../../library/record/damaged.ts';
import { revisionsOf } from '../../../library/reading/read.ts';
import type { SavedArticle, SavedCaption } from '../../../library/record/record.ts';
import { Button } from '../../../ui/components/button.tsx';
import { changesBetween, changesInWords, type Change } from '../../../ui/changes/changes.ts';
import { Changes } from '../../../ui/changes/changes-panel.tsx';
import { formatInstant, interfaceDirection, interfaceLanguage, t } from '../../../ui/words/i18n.ts';
import { saveContent, saveWords } from '../actions/actions.ts';
import { useLive } from '../../live.ts';

export function Versions({ article }: { article: SavedArticle }) {
  const earlier = useLive(() => revisionsOf(article.id), [article.id]);
  // A damaged state is kept and exported, but cannot be compared.
  const sound = earlier.state === 'ready' ? earlier.value.filter(({ article }) => isSoundArticle(article)) : [];
  if (sound.length === 0) return null;
  // The latest comes first: what follows a version is the one above it, and at last the story as it stands.
  const states = sound.map((revision, index) => ({
    revision,
    next: sound[index - 1]?.article ?? article,
  }));
  return (
    <Earlier>
      {states.map(({ revision, next }) => {
        const { revision: number, article: state, evidence, replacedAt } = revision;
        const done = t('libraryVersionRestored', { number });
        return (
          <Version
            key={number}
            number={number}
            until={replacedAt}
            changes={() => changesBetween(state, next)}
            lang={article.language}
            onRestore={() => void saveContent(article, { article: state, evidence }, done)}
          />
        );
      })}
    </Earlier>
  );
}

/** The words that a captured caption had before they were edited. */
export function EarlierWords({ record }: { record: SavedCaption }) {
  const { photo, earlier = [] } = record;
  if (earlier.length === 0) return null;
  const states = earlier.map((words, index) => ({ words, number: index + 1, next: earlier[index + 1] ?? photo }));
  return (
    <Earlier>
      {states.toReversed().map(({ words, number, next }) => (
        <Version
          key={words.replacedAt}
          number={number}
          until={words.replacedAt}
          changes={() => changesInWords(words, next)}
          lang={record.story.language}
          onRestore={() => void saveWords(record, words, t('libraryVersionRestored', { number }))}
        />
      ))}
    </Earlier>
  );
}

function Earlier({ children }: { children: ComponentChildren }) {
  return (
    <section class="versions" lang={interfaceLanguage()} dir={interfaceDirection()}>
      <h3>{t('libraryVersions')}</h3>
      {children}
    </section>
  );
}

interface VersionProps {
  number: number;
  /** When another took its place. */
  until: string;
  /** What the next one changed: of a live blog, comparing takes a third of a second, and there may be dozens of versions. */
  changes: () => readonly Change[];
  /** The language of the words that changed. */
  lang: string | null;
  onRestore: () => void;
}

function Version({ number, until, changes, lang, onRestore }: VersionProps) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('libraryVersionUntil', { number, time: formatInstant(until) })}</summary>
      {open && (
        <>
          <Changes changes={changes()} lang={lang} />
          <Button size="small" icon="undo" onClick={onRestore}>
            {t('libraryVersionRestore')}
          </Button>
        </>
      )}
    </details>
  );
}
