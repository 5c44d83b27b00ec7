/** The page is no news story as far as Cutline can see; the person may know better. */
import type { Loss } from '../../library/saving/lost-story.ts';
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { reasonWords } from '../../ui/words/detection-reasons.ts';
import { lossWords } from '../../ui/words/loss-words.ts';

interface NoArticleProps {
  reasons: readonly string[];
  /** What the page has lost of a saved story. */
  loss: Loss | null;
  onAnyway: () => void;
}

export function NoArticle({ reasons, loss, onAnyway }: NoArticleProps) {
  const words = [...(loss === null ? [] : [lossWords(loss)]), ...reasonWords(reasons)];
  return (
    <div class="notice-page">
      <Icon name="info" size={32} />
      <h2>{t('popupNoArticle')}</h2>
      {words.length === 0 ? (
        <p>{t('popupNoArticleGeneral')}</p>
      ) : (
        <ul class="reasons">
          {words.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Button onClick={onAnyway}>{t('popupCaptureAnyway')}</Button>
    </div>
  );
}
