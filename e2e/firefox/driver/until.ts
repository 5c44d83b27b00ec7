/** How long to wait for something to show on a busy machine. */
export const PATIENCE = 60_000;

/** Asks until the answer is good; throws when it isn't in time. */
export async function until<T>(ask: () => Promise<T>, good: (value: T) => boolean, patience = PATIENCE): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await ask();
    if (good(value)) return value;
    if (Date.now() > end) throw new Error(`not in ${patience / 1000} s: the last answer was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
