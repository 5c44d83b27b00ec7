/** The page's answer, checked and read, or the obstacle to reading it. */
import type { PageReading } from '../../messages/content/to-content.ts';
import type { Asking } from '../ask-page.ts';
import { obstacleOf, type Obstacle } from '../../ui/words/obstacle.ts';

export type Opened = { ok: true; reading: PageReading } | { ok: false; obstacle: Obstacle };

/** Returns the reading of the page that was asked, or the obstacle. Never rejects. */
export async function openPage({ begun, asked: answering }: Asking): Promise<Opened> {
  // Large, as it has the fields' rules and every language's words. It arrives before the page answers.
  const loading = import('../../messages/reading/read-article.ts');
  const language = await begun;
  if (language !== null) (await loading).warmUp(language);
  const asked = await answering;
  if (asked === null) return { ok: false, obstacle: { kind: 'no-tab', detail: '' } };
  const { readingOf } = await loading;
  const reply = readingOf(asked.answer);
  return reply.ok ? { ok: true, reading: reply.value } : { ok: false, obstacle: obstacleOf(asked.url, reply.problem) };
}
