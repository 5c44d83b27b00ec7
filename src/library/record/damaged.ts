/**
 * Records that no longer fit the schema, by a disk error, another program or a bug of ours. They are kept as they are, shown
 * as damaged, and exported raw; the rest of the library works as usual.
 */
import * as v from 'valibot';
import { ArticleSchema, type Article } from '../../article/article.ts';
import { issuesText } from '../../messages/checked.ts';
import { SavedRecordSchema, type Revision, type SavedArticle, type SavedRecord } from './record.ts';

/** Results by record. A record is never changed in place, so a result stays valid. */
const known = new WeakMap<object, string | null>();

/** Returns what is wrong with a stored record, in English, or null when it is sound. */
export function damageOf(record: SavedRecord): string | null {
  const before = known.get(record);
  if (before !== undefined) return before;
  const checked = v.safeParse(SavedRecordSchema, record);
  const damage = checked.success ? null : issuesText(checked.issues);
  known.set(record, damage);
  return damage;
}

/** Whether the content of a story, current or earlier, fits the schema. */
export function isSoundArticle(article: Article): boolean {
  return v.is(ArticleSchema, article);
}

/** Returns a name by which a person may know a damaged record: its headline or address, or its id. */
export function nameOfDamaged(record: SavedRecord): string {
  const { headline, canonicalUrl, story, id }: Record<string, unknown> = { ...record };
  const told: Record<string, unknown> = typeof story === 'object' ? { ...story } : {};
  const names = [headline, told['headline'], canonicalUrl, told['canonicalUrl'], id];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

/** Returns a damaged article as its earlier state number `revision`, raw, so that a sound one can take its place. */
export function asEarlierState(damaged: SavedArticle, revision: number, replacedAt: string): Revision {
  const { kind: _k, id, evidence, savedAt, ...article } = damaged;
  return { articleId: id, revision, savedAt, replacedAt, article, evidence };
}
