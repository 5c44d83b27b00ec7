import type { Loss } from '../../library/saving/lost-story.ts';
import { t } from './i18n.ts';

/** Returns what the page has lost of the saved story, and that this is kept as it was. */
export const lossWords = (loss: Loss): string => t(loss === 'story-gone' ? 'lossStoryGone' : 'lossTextCut');
