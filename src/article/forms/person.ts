/** The person's own words in a capture: they are evidence like any other, and stand above what the page says. */
import type { Article } from '../article.ts';
import type { ArticleEvidence, Evidence, FieldName } from '../evidence.ts';

/** What is being edited: the article as it will be saved, with its evidence. */
export interface Capture {
  article: Article;
  evidence: ArticleEvidence;
}

/**
 * Returns the capture of a page that was saved before, with what the person had set then: the page is read anew, the
 * person's own words stay.
 */
export function keepPersonEdits(capture: Capture, before: Capture): Capture {
  const article = { ...capture.article };
  const fields = { ...capture.evidence.fields };
  for (const [name, candidates] of Object.entries(before.evidence.fields) as [FieldName, Evidence[]][]) {
    const own = candidates.find(({ chosen, source }) => chosen && source === 'person');
    if (!own) continue;
    Object.assign(article, { [name]: before.article[name] });
    fields[name] = [own, ...unchosen(fields[name] ?? [])];
  }
  return { article, evidence: { ...capture.evidence, fields } };
}

/** Returns the evidence with the person's word for the field, chosen. */
export function withPerson(
  evidence: ArticleEvidence,
  name: FieldName,
  { text, where }: Pick<Evidence, 'text' | 'where'>,
): ArticleEvidence {
  const own: Evidence = { text, source: 'person', where, score: 1, chosen: true };
  const others = unchosen(evidence.fields[name] ?? []);
  return { ...evidence, fields: { ...evidence.fields, [name]: [own, ...others] } };
}

/** What was seen on the page, none of it chosen; the person's earlier word is replaced by the new one. */
function unchosen(candidates: readonly Evidence[]): Evidence[] {
  return candidates.filter(({ source }) => source !== 'person').map((seen) => ({ ...seen, chosen: false }));
}
