import type { Candidate, Field } from '../field.ts';

/** The title of the story: what the page shows above it, confirmed by what the structured data says. */
export const headline: Field<'headline'> = {
  name: 'headline',
  doc: 'The title of the story.',
  absent: null,
  text: (value) => value ?? '',
  candidates: ({ page, story }) => {
    const found: Candidate<string | null>[] = [];
    const block = story.headline === null ? undefined : page.blocks[story.headline];
    if (block) found.push({ value: block.text, raw: block.text, source: 'layout', where: block.box.tag, score: 0.73 });
    const declared = page.metadata.article?.data['headline'];
    if (typeof declared === 'string' && declared.trim() !== '') {
      found.push({ value: declared.trim(), raw: declared, source: 'json-ld', where: 'headline', score: 0.74 });
    }
    const og = page.metadata.meta.get('og:title')?.[0];
    if (og) found.push({ value: og, raw: og, source: 'meta', where: 'meta[property="og:title"]', score: 0.69 });
    return found;
  },
};
