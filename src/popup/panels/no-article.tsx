/** The page is no news story as far as Cutline can see; the person may know better. */
import { Button } from '../../ui/components/button.tsx';
import { t } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { reasonWords } from '../../ui/words/detection-reasons.ts';

export function NoArticle({ reasons, onAnyway }: { reasons: readonly string[]; onAnyway: () => void }) {
  const words = reasonWords(reasons);
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
