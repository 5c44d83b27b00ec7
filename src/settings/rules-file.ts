/** Rules as a file: JSON that people read, share and take in again. */
import * as v from 'valibot';
import { SiteRuleSchema, type SiteRule } from '../article/rules/site-rule.ts';

/** Larger files are no rules: ten thousand of them have 3 MB. */
const LARGEST_FILE = 10_000_000;

const FileSchema = v.strictObject({
  cutline: v.literal('site-rules'),
  version: v.literal(1),
  rules: v.pipe(v.array(SiteRuleSchema), v.maxLength(10_000)),
});

/** Returns the text of the file that holds these rules. */
export function writeRulesFile(rules: readonly SiteRule[]): string {
  return `${JSON.stringify({ cutline: 'site-rules', version: 1, rules }, null, 2)}\n`;
}

/** Returns the rules in a file's text, or null when it is anything else: one unsound rule makes the file unsound. */
export function readRulesFile(text: string): SiteRule[] | null {
  if (text.length > LARGEST_FILE) return null;
  try {
    const read = v.safeParse(FileSchema, JSON.parse(text));
    return read.success ? read.output.rules : null;
  } catch {
    return null;
  }
}
