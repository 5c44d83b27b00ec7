/** Forgetting everything: the library, and what else Cutline keeps of pages. Settings, templates and rules for sites stay. */
import { forgetUnderWay } from '../imports/under-way.ts';
import { forgetEverything } from '../library/organising/forget.ts';
import { answerBackground } from '../messages/background/answer-background.ts';
import { changeQueue } from '../queue/store.ts';
import { forgetDrafts } from '../settings/story-drafts.ts';
import { asReply } from './library-calls.ts';
import { libraryChanged } from './library-changes.ts';
import { stopQueue } from './queue/run-queue.ts';

/** Registers the handler; call it once when the background starts. */
export function answerForgetting(): void {
  answerBackground({
    forgetEverything: async () => {
      const reply = await asReply(forgetAll());
      libraryChanged();
      return reply;
    },
  });
}

/** When it rejects, nothing was removed from the library. */
async function forgetAll(): Promise<{ indexLeft: boolean }> {
  // What waits in it would be saved afterwards.
  await stopQueue();
  const forgotten = await forgetEverything();
  await Promise.all([changeQueue(() => []), forgetDrafts(), forgetUnderWay()]);
  return forgotten;
}
