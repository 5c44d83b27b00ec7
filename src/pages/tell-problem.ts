import type { Problem } from '../messages/wire.ts';
import { problemWords } from '../ui/words/problem.ts';
import { showToast } from '../ui/components/notices/toast.tsx';

/** Shows what went wrong and what to do, as a notice that stays until it is closed. */
export function tellProblem(problem: Problem): void {
  const { what, doThis } = problemWords(problem);
  showToast({ kind: 'bad', text: `${what} ${doThis}` });
}
