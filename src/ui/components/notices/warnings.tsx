import { tn } from '../../words/i18n.ts';
import { Message } from './message.tsx';

/** What a person must know of a story, each said once. Nothing where there is nothing to say. */
export function Warnings({ said }: { said: readonly string[] }) {
  const once = [...new Set(said)];
  if (once.length === 0) return null;
  return (
    <section aria-label={tn('popupWarnings', once.length)}>
      <Message kind="warn">
        <ul>
          {once.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </Message>
    </section>
  );
}
