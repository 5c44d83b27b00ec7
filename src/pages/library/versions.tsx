/** The earlier versions of a story: what each change of the page, or of the person, did to it, word by word. */
import { isSoundArticle } from '../../library/damaged.ts';
import { revisionsOf } from '../../library/read.ts';
import type { Revision, SavedArticle } from '../../library/record.ts';
import { Button } from '../../ui/button.tsx';
import { changesBetween } from '../../ui/changes.ts';
import { Changes } from '../../ui/changes-panel.tsx';
import { formatInstant, interfaceDirection, interfaceLanguage, t } from '../../ui/i18n.ts';
import { saveContent } from './actions.ts';
import { useLive } from './live.ts';

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
    <section class="versions" lang={interfaceLanguage()} dir={interfaceDirection()}>
      <h3>{t('libraryVersions')}</h3>
      {states.map(({ revision, next }) => (
        <Version key={revision.revision} saved={article} revision={revision} next={next} />
      ))}
    </section>
  );
}

interface VersionProps {
  saved: SavedArticle;
  revision: Revision;
  next: Revision['article'];
}

function Version({ saved, revision, next }: VersionProps) {
  const number = revision.revision;
  const restore = () =>
    saveContent(saved, revision.article, revision.evidence, t('libraryVersionRestored', { number }));
  return (
    <details>
      <summary>{t('libraryVersionUntil', { number, time: formatInstant(revision.replacedAt) })}</summary>
      <Changes changes={changesBetween(revision.article, next)} />
      <Button size="small" icon="undo" onClick={() => void restore()}>
        {t('libraryVersionRestore')}
      </Button>
    </details>
  );
}
