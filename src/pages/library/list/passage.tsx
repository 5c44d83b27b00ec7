import type { Passage } from '../../../library/search/query/passages.ts';

/** Text with the words found in it marked. */
export function MarkedText({ text, marks }: Pick<Passage, 'text' | 'marks'>) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
