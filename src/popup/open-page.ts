/** What the page answered, checked and read, or what stands in the way of reading it. */
import { readingOf } from '../messages/read-article.ts';
import type { PageReading } from '../messages/to-content.ts';
import type { Asked } from './ask-page.ts';
import { obstacleOf, type Obstacle } from '../ui/obstacle.ts';

export type Opened = { ok: true; reading: PageReading } | { ok: false; obstacle: Obstacle };

/** Returns the reading of the page that was asked, or the obstacle. Never rejects. */
export async function openPage(asking: Promise<Asked>): Promise<Opened> {
  const asked = await asking;
  if (asked === null) return { ok: false, obstacle: { kind: 'no-tab', detail: '' } };
  const reply = readingOf(asked.answer);
  return reply.ok ? { ok: true, reading: reply.value } : { ok: false, obstacle: obstacleOf(asked.url, reply.problem) };
}
