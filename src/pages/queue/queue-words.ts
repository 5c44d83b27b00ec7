/** What the queue says of an item, and of all of them. */
import type { Problem } from '../../messages/wire.ts';
import { countStandings, type QueueItem, type Standing } from '../../queue/item.ts';
import { formatList, t, tn, type PluralKey } from '../../ui/words/i18n.ts';
import type { IconName } from '../../ui/components/icons.tsx';
import { obstacleOf, obstacleWords } from '../../ui/words/obstacle.ts';
import { lossWords } from '../../ui/words/loss-words.ts';
import { problemWords } from '../../ui/words/problem.ts';
import { reasonWords } from '../../ui/words/detection-reasons.ts';

const COUNTED: Record<Standing, PluralKey> = {
  created: 'queueCountSaved',
  updated: 'queueCountUpdated',
  unchanged: 'queueCountUnchanged',
  'not-article': 'queueCountNotArticle',
  lost: 'queueCountLost',
  asleep: 'queueCountAsleep',
  forbidden: 'queueCountForbidden',
  failed: 'queueCountFailed',
  cancelled: 'queueCountCancelled',
  working: 'queueCountWorking',
  waiting: 'queueCountWaiting',
};

export const ICONS: Record<Standing, IconName> = {
  created: 'check',
  updated: 'check',
  unchanged: 'check',
  'not-article': 'info',
  lost: 'info',
  asleep: 'info',
  forbidden: 'warning',
  failed: 'error',
  cancelled: 'close',
  working: 'more',
  waiting: 'more',
};

/** Returns how many came to what: "9 saved, 1 updated and 2 not articles". */
export function summaryWords(items: readonly QueueItem[]): string {
  const counts = countStandings(items);
  return formatList(
    (Object.keys(COUNTED) as Standing[]).flatMap((at) => {
      const count = counts[at];
      return count === undefined ? [] : [tn(COUNTED[at], count)];
    }),
  );
}

/** Returns what came of the item: first what, then why and what to do. */
export function outcomeWords({ state, url }: QueueItem): string[] {
  switch (state.at) {
    case 'waiting':
      return [t('queueWaiting')];
    case 'working':
      return [t('queueWorking')];
    case 'created':
      return [t('queueSaved')];
    case 'updated':
      return [t('queueUpdated')];
    case 'unchanged':
      return [t('queueUnchanged')];
    case 'not-article':
      return [t('queueNotArticle'), ...reasonWords(state.reasons)];
    case 'lost':
      return [t('queueFailed'), lossWords(state.loss)];
    case 'asleep':
      return [t('queueAsleep')];
    case 'forbidden':
      return [t('queueForbidden'), ...forbiddenWords(url, state.problem)];
    case 'failed': {
      const { what, doThis } = problemWords(state.problem);
      return state.problem.code === 'page-closed'
        ? [t('queueFailed'), ...goneWords(url)]
        : [t('queueFailed'), what, doThis];
    }
    case 'cancelled':
      return [t('queueCancelled')];
  }
}

/** What can be done about a page that may not be read is another thing here than in the popup. */
function forbiddenWords(url: string, problem: Problem): string[] {
  const obstacle = obstacleOf(url, problem);
  switch (obstacle.kind) {
    case 'no-grant':
      return [t('queueNoLeave')];
    case 'error-page':
      return [t('queueErrorPage')];
    case 'page-gone':
      return goneWords(url);
    default:
      return [obstacleWords(obstacle)];
  }
}

/** A page that is gone is opened again where its address is known. */
const goneWords = (url: string): string[] => [
  t('problemPageClosed'),
  url === '' ? t('queueGoneDo') : t('queueOpenAgain'),
];
