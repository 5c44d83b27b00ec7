/** What the page answered, checked and read, or what stands in the way of reading it. */
import type { PageReading } from '../../messages/content/to-content.ts';
import type { Asking } from '../ask-page.ts';
import { obstacleOf, type Obstacle } from '../../ui/words/obstacle.ts';

export type Opened = { ok: true; reading: PageReading } | { ok: false; obstacle: Obstacle };

/** Returns the reading of the page that was asked, or the obstacle. Never rejects. */
export async function openPage({ begun, asked: answering }: Asking): Promise<Opened> {
  // The fields' rules and every language's words: not needed for the frame, and here before the page has answered.
  const loading = import('../../messages/reading/read-article.ts');
  const language = await begun;
  if (language !== null) (await loading).warmUp(language);
  const asked = await answering;
  if (asked === null) return { ok: false, obstacle: { kind: 'no-tab', detail: '' } };
  const { readingOf } = await loading;
  const reply = readingOf(asked.answer);
  return reply.ok ? { ok: true, reading: reply.value } : { ok: false, obstacle: obstacleOf(asked.url, reply.problem) };
}
