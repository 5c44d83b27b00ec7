/** No extension may run on this page: which page it is, why, and what can be done. */
import { t } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { obstacleWords, type Obstacle, type ObstacleKind } from '../../ui/words/obstacle.ts';

/** Obstacles that are known for certain: the browser's own message, written for programmers, would add nothing. */
const CERTAIN = new Set<ObstacleKind>([
  'browser-page',
  'view',
  'store',
  'own-page',
  'extension-page',
  'pdf',
  'no-grant',
  'no-tab',
]);

export function Blocked({ obstacle }: { obstacle: Obstacle }) {
  return (
    <div class="notice-page">
      <Icon name="error" size={32} />
      <h2>{t('obstacleTitle')}</h2>
      <p>{obstacleWords(obstacle)}</p>
      {obstacle.detail !== '' && !CERTAIN.has(obstacle.kind) && (
        <p class="browser-says">
          {t('obstacleBrowserSays')} <span dir="auto">{obstacle.detail}</span>
        </p>
      )}
    </div>
  );
}
