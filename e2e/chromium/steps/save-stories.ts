import type { Page } from 'playwright';
import { savingStory, type InventedStory } from '../../invented-story.ts';

/** Saves these stories through the background, from a page of Cutline's own. */
export async function saveStories(page: Page, stories: readonly InventedStory[]): Promise<void> {
  const failed = await page.evaluate(async (requests) => {
    for (const request of requests) {
      const message = { cutline: 'to-background', call: 'saveArticle', request };
      const reply: { ok: boolean } = await chrome.runtime.sendMessage(message);
      if (!reply.ok) return JSON.stringify(reply);
    }
    return null;
  }, stories.map(savingStory));
  if (failed !== null) throw new Error(failed);
}
