/** What the queue says of an item, and of all of them. */
import { countStandings, type QueueItem, type Standing } from '../../queue/item.ts';
import { formatList, t, tn, type PluralKey } from '../../ui/words/i18n.ts';
import type { IconName } from '../../ui/components/icons.tsx';
import { obstacleOf, obstacleWords } from '../../ui/words/obstacle.ts';
import { problemWords } from '../../ui/words/problem.ts';
import { reasonWords } from '../../ui/words/detection-reasons.ts';

const COUNTED: Record<Standing, PluralKey> = {
  created: 'queueCountSaved',
  updated: 'queueCountUpdated',
  unchanged: 'queueCountUnchanged',
  'not-article': 'queueCountNotArticle',
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
    case 'asleep':
      return [t('queueAsleep')];
    case 'forbidden': {
      const obstacle = obstacleOf(url, state.problem);
      // What can be done about it is another thing here than in the popup.
      return [t('queueForbidden'), obstacle.kind === 'no-grant' ? t('queueNoLeave') : obstacleWords(obstacle)];
    }
    case 'failed': {
      const { what, doThis } = problemWords(state.problem);
      return [t('queueFailed'), what, doThis];
    }
    case 'cancelled':
      return [t('queueCancelled')];
  }
}
