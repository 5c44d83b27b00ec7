import type { Access } from '../article.ts';
import type { Candidate, Field } from '../field.ts';
import { textOf } from '../metadata/values.ts';
import { isForPayers } from './text/for-payers.ts';

/** Whether the story is free to read, as the site declares it or as a paywall on the page shows. */
export const access: Field<'access'> = {
  name: 'access',
  absent: 'unknown',
  text: (value) => value,
  candidates: ({ page, paywall, around }) => {
    const { article, nodes, microdata, meta } = page.metadata;
    const found: Candidate<Access>[] = [];
    const add = (
      value: Access | null,
      raw: string,
      source: Candidate<Access>['source'],
      where: string,
      score: number,
    ): void => {
      if (value) found.push({ value, raw, source, where, score });
    };
    const webPage = nodes.find(({ types }) => types.some((type) => type.endsWith('WebPage')));
    for (const data of [article?.data, webPage?.data]) {
      const declared = data?.['isAccessibleForFree'];
      if (declared !== undefined && declared !== null) {
        const raw = typeof declared === 'boolean' ? String(declared) : (textOf(declared) ?? '');
        add(yesOrNo(raw), raw, 'json-ld', 'isAccessibleForFree', 0.9);
      }
    }
    const marked = microdata.get('isaccessibleforfree')?.[0]?.value ?? '';
    add(yesOrNo(marked), marked, 'microdata', 'isAccessibleForFree', 0.8);
    const tier = meta.get('article:content_tier')?.[0]?.toLowerCase() ?? '';
    add(TIERS.get(tier) ?? null, tier, 'meta', 'meta[property="article:content_tier"]', 0.85);
    if (paywall) add('paywalled', 'paywall', 'layout', 'paywall', 0.5);
    for (let at = around.firstBody + 1; at <= around.lastBody + BELOW_TEXT; at += 1) {
      const text = page.blocks[at]?.text ?? '';
      if (text.length > LONGEST || !isForPayers(text)) continue;
      add('paywalled', text, 'text', 'notice', 0.5);
      break;
    }
    return found;
  },
};

/** A notice stands where the text breaks off, in blocks, and is a line or two, in letters: further down others speak of their own. */
const BELOW_TEXT = 8;
const LONGEST = 260;

const TIERS: ReadonlyMap<string, Access> = new Map([
  ['free', 'free'],
  ['metered', 'metered'],
  ['locked', 'paywalled'],
]);

function yesOrNo(raw: string): Access | null {
  if (/^(?:true|yes|1|https?:\/\/schema\.org\/True)$/i.test(raw)) return 'free';
  return /^(?:false|no|0|https?:\/\/schema\.org\/False)$/i.test(raw) ? 'paywalled' : null;
}
