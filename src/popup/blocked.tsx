/** No extension may run on this page: which page it is, why, and what can be done. */
import { t, type MessageKey } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import type { Obstacle, ObstacleKind } from './obstacle.ts';

const WORDS: Record<ObstacleKind, MessageKey> = {
  'browser-page': 'obstacleBrowserPage',
  store: 'obstacleStore',
  'extension-page': 'obstacleExtensionPage',
  pdf: 'obstaclePdf',
  file: 'obstacleFile',
  'error-page': 'obstacleErrorPage',
  'no-grant': 'obstacleNoGrant',
  policy: 'obstaclePolicy',
  'page-gone': 'obstaclePageGone',
  'no-tab': 'obstacleNoTab',
  other: 'obstacleOther',
};

/** Returns which page it is, why it is closed, and what to do. */
export const obstacleWords = ({ kind }: Obstacle): string => t(WORDS[kind]);

/** Kinds of page that are told apart by their address for certain: the browser's words would add nothing. */
const CERTAIN = new Set<ObstacleKind>(['browser-page', 'store', 'extension-page', 'pdf', 'no-tab']);

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
