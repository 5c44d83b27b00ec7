/**
 * A report of a wrong field that can serve as a test case: the page's structure and what was read, with all words scrambled
 * in the same way. The person saves it as a file; it is sent nowhere.
 */
import type { RuleField } from '../../article/rules/rule-fields.ts';
import { scrambleData } from '../../article/scramble/scramble-data.ts';
import { scramblerWith } from '../../article/scramble/scramble-text.ts';
import type { Capture } from '../../article/forms/person.ts';
import { trimEvidence } from '../../article/evidence.ts';
import { downloadFile } from '../../exports/files/to-file.ts';
import { browser } from '../../messages/browser/browser.ts';
import { callContent } from '../../messages/content/call-content.ts';
import { injectReporter } from '../../messages/content/inject.ts';
import type { Reply } from '../../messages/wire.ts';
import { tabToRead } from '../ask-page.ts';

/** Saves the report and returns its file's name, or the problem. */
export async function reportField(field: RuleField, capture: Capture): Promise<Reply<string>> {
  const tab = await tabToRead();
  if (tab?.id === undefined) return { ok: false, problem: { code: 'page-closed', detail: 'no tab' } };
  const injected = await injectReporter(tab.id);
  if (!injected.ok) return injected;
  // The secret is thrown away. With it, words could be found again by scrambling guesses.
  const secret = crypto.randomUUID() + crypto.randomUUID();
  const page = await callContent(tab.id, 'scramblePage', { secret });
  if (!page.ok) return page;
  const name = `cutline-wrong-${field}.json`;
  const report = reportOf(field, capture, page.value, secret);
  downloadFile(new Blob([`${JSON.stringify(report, null, 1)}\n`], { type: 'application/json' }), name);
  return { ok: true, value: name };
}

/** Returns the report: what is wrong, what was read, and the page. */
function reportOf(field: RuleField, { article, evidence }: Capture, html: string, secret: string): object {
  const scramble = scramblerWith(secret);
  const { fields, dropped } = trimEvidence(evidence);
  // Names of fields and rules are ours; `where` names a place in the page, of which only its numbers could tell anything.
  const seen = Object.entries(fields).map(([name, candidates]) => [
    name,
    candidates.map((candidate) => ({
      ...candidate,
      text: scramble(candidate.text),
      where: candidate.where.replace(/\d+/g, (digits) => scramble(digits)),
    })),
  ]);
  return {
    cutline: 'wrong-field',
    version: 1,
    product: browser.runtime.getManifest().version,
    field,
    url: scramble(article.url),
    read: scrambleData(article, scramble),
    evidence: { fields: Object.fromEntries(seen), dropped },
    html,
  };
}
