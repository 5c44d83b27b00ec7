/** Files of a version of Cutline that is yet to come. */
import * as v from 'valibot';
import { FORMAT_VERSION } from '../../library/record/record.ts';
import { beginningOf } from '../syntax/text-lines.ts';

/** Returns what a header of a version says that this Cutline doesn't know yet, else null. */
export function newerVersion(header: unknown): string | null {
  const known = v.safeParse(v.looseObject({ format: v.literal('cutline'), formatVersion: v.number() }), header);
  if (!known.success || known.output.formatVersion <= FORMAT_VERSION) return null;
  return `The file has format version ${known.output.formatVersion}; this Cutline reads up to ${FORMAT_VERSION}.`;
}

/** Whether Cutline JSON Lines are of such a version. */
export async function areNewerLines(file: Blob): Promise<boolean> {
  const [header = ''] = (await beginningOf(file)).split('\n', 1);
  try {
    return newerVersion(JSON.parse(header)) !== null;
  } catch {
    return false;
  }
}
