/** The check at the border: what another context answers is `unknown` until it has passed through here. */
import * as v from 'valibot';
import { failed, type Problem, type Reply } from './wire.ts';

export const ProblemSchema: v.GenericSchema<Problem> = v.strictObject({
  code: v.picklist([
    'storage-full',
    'storage-blocked',
    'storage-unavailable',
    'storage-failed',
    'not-found',
    'invalid',
    'page-closed',
    'page-forbidden',
    'page-slow',
    'unexpected',
  ]),
  detail: v.string(),
});

/** Returns `raw` as a reply whose value fits `schema`; anything else becomes an `unexpected` or `invalid` problem. */
export function checkedReply<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Reply<T> {
  if (raw === undefined) return failed('unexpected', 'Nobody answered the message.');
  const result = v.safeParse(
    v.variant('ok', [
      v.strictObject({ ok: v.literal(true), value: schema }),
      v.strictObject({ ok: v.literal(false), problem: ProblemSchema }),
    ]),
    raw,
  );
  return result.success ? result.output : failed('invalid', `The answer is malformed: ${issuesText(result.issues)}`);
}

/** Returns the first three issues as one line, each with the path at which it was found. */
export function issuesText(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 3)
    .map((issue) => {
      const path = v.getDotPath(issue);
      return path === null ? issue.message : `${path}: ${issue.message}`;
    })
    .join('; ');
}
