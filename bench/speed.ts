/** How long extraction takes, beside Readability and Defuddle, in one browser, page by page in turn. */
import { join } from 'node:path';
import type { CorpusPage } from '../scripts/reading/corpus-dir.ts';
import { openWith } from '../scripts/browsers/in-browser.ts';
import type { timeTools, Tool } from './in-page.ts';

export interface Speed {
  /** Milliseconds: of each page the middle of its rounds; over the pages the median, the sum and the longest. */
  tools: Record<Tool, { median: number; total: number; slowest: number }>;
  pages: number;
  browser: string;
}

/** Each page is read so often by each tool; of an odd number the middle one is a measurement. */
const ROUNDS = 3;

/** Measures every page. The browser runs nothing else; the machine should not either. */
export async function measureSpeed(pages: Iterable<CorpusPage>): Promise<Speed> {
  const { page, version, close } = await openWith(join(import.meta.dirname, 'in-page.ts'), 'bench');
  const times = new Map<Tool, number[]>();
  let count = 0;
  for (const { html, url } of pages) {
    const rounds: Record<Tool, number>[] = [];
    for (let turn = 0; turn < ROUNDS; turn += 1) {
      rounds.push(
        await page.evaluate(
          ([source, address, at]) =>
            (globalThis as unknown as { bench: { timeTools: typeof timeTools } }).bench.timeTools(source, address, at),
          [html, url, count + turn] as const,
        ),
      );
    }
    for (const tool of Object.keys(rounds[0] ?? {}) as Tool[]) {
      const list = times.get(tool) ?? [];
      list.push(median(rounds.map((round) => round[tool])));
      times.set(tool, list);
    }
    count += 1;
  }
  await close();
  const tools = Object.fromEntries(
    [...times].map(([tool, list]) => [
      tool,
      { median: median(list), total: list.reduce((a, b) => a + b, 0), slowest: Math.max(...list) },
    ]),
  ) as Speed['tools'];
  return { tools, pages: count, browser: version };
}

/** The middle value; of an even number the upper one of the middle two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
