import type { Problem } from '../messages/wire.ts';
import { problemWords } from '../ui/words/problem.ts';
import { showToast } from '../ui/components/notices/toast.tsx';

/** Shows what went wrong and what to do, as a notice that stays until it is closed; `first` is what is to be known before it. */
export function tellProblem(problem: Problem, first = ''): void {
  const { what, doThis } = problemWords(problem);
  showToast({ kind: 'bad', text: `${first} ${what} ${doThis}`.trim() });
}
