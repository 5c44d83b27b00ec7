/**
 * A rule that a person taught: where on a site's pages a field stands. It is data and never code: a selector says which
 * element, `take` what is read off it.
 */
import * as v from 'valibot';
import { isPlainSelector, isReadableAttribute } from './plain-selector.ts';
import { RULE_FIELDS } from './rule-fields.ts';

const SITE = /^(?!www\.)(?=.{1,253}$)[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?(?::\d{1,5})?$/u;

const SelectorSchema = v.pipe(v.string(), v.check(isPlainSelector, 'not a plain selector'));

/** The element's text, or the value of its attribute `@name`. */
const TakeSchema = v.union([
  v.literal('text'),
  v.custom<`@${string}`>(
    (take) => typeof take === 'string' && take.startsWith('@') && isReadableAttribute(take.slice(1)),
    'not an attribute that can be read',
  ),
]);

/** What is taught by pointing; the site, the time and the id come from who keeps it. */
const taughtEntries = {
  field: v.picklist(RULE_FIELDS),
  /** Tried in this order; the first that is on the page counts. */
  selectors: v.pipe(v.array(SelectorSchema), v.minLength(1), v.maxLength(5)),
  take: TakeSchema,
  /** Take every element that matches, not the first alone. */
  all: v.boolean(),
};

export const TaughtSchema = v.strictObject(taughtEntries);

export const SiteRuleSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The host, without `www.`. */
  site: v.pipe(v.string(), v.regex(SITE)),
  ...taughtEntries,
  added: v.pipe(v.string(), v.isoTimestamp()),
  enabled: v.boolean(),
});

export type Taught = v.InferOutput<typeof TaughtSchema>;
export type SiteRule = v.InferOutput<typeof SiteRuleSchema>;
export type Take = SiteRule['take'];
