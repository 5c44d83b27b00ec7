import type { Problem } from '../messages/wire.ts';
import { problemWords } from '../ui/problem.ts';
import { showToast } from '../ui/toast.tsx';

/** Shows what went wrong and what to do, as a notice that stays until it is closed. */
export function tellProblem(problem: Problem): void {
  const { what, doThis } = problemWords(problem);
  showToast({ kind: 'bad', text: `${what} ${doThis}` });
}
