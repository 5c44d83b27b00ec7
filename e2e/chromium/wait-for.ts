/** Longer than anything takes that the browser does at once, on a machine that is busy. */
const PATIENCE = 60_000;

/** Asks until the answer is neither false nor empty, and returns it; throws `otherwise` when none comes in time. */
export async function waitFor<T>(
  ask: () => Promise<T | false | null | undefined>,
  otherwise: string,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(otherwise);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
