/** A link is captured in a tab in the background: a notice on the page with the link tells the outcome. */
import { getRecord } from '../../library/reading/read.ts';
import type { QueueItem } from '../../queue/item.ts';
import { obstacleOf, obstacleWords } from '../../ui/words/obstacle.ts';
import { useChosenLanguage } from '../interface-language.ts';
import { linkLostNotice, linkNoArticleNotice, linkNotice, obstacleNotice } from './notice-words.ts';
import { notify, tellProblem } from './notify.ts';

/** Shows the item's outcome in the tab that is to be told (`tellTab`), if there is one. */
export async function tellOutcome({ tellTab, state, url }: QueueItem): Promise<void> {
  if (tellTab === null) return;
  await useChosenLanguage();
  switch (state.at) {
    case 'created':
    case 'updated':
    case 'unchanged': {
      const record = await getRecord(state.recordId);
      if (record?.kind === 'article') await notify(tellTab, linkNotice(record, state.at));
      return;
    }
    case 'not-article':
      return await notify(tellTab, linkNoArticleNotice());
    case 'lost':
      return await notify(tellTab, linkLostNotice(state.loss));
    case 'forbidden':
      return await notify(tellTab, obstacleNotice(obstacleWords(obstacleOf(url, state.problem))));
    case 'failed':
      return await tellProblem(tellTab, 'capture link', state.problem);
    case 'waiting':
    case 'working':
    case 'asleep':
    case 'cancelled':
  }
}
