import type { Candidate, Field, Reading } from '../field.ts';
import { textOf } from '../metadata/values.ts';
import { decodeEntities, fold } from '../text.ts';
import { siteNames } from './publisher.ts';

/** The title of the story: what the page shows above it, confirmed by what the metadata says. */
export const headline: Field<'headline'> = {
  name: 'headline',
  doc: 'The title of the story, without the site’s name and without its kicker.',
  absent: null,
  text: (value) => value ?? '',
  candidates: (reading) => {
    const { metadata } = reading.page;
    const found: Candidate<string | null>[] = [];
    const add = (raw: string | null | undefined, source: Candidate<string>['source'], where: string, score: number) => {
      const value =
        raw &&
        withoutSiteName(
          decodeEntities(raw)
            .replace(/[^\S\u3000]+/g, ' ')
            .trim(),
          reading,
        );
      if (value) found.push({ value, raw, source, where, score });
    };
    const shown = reading.around.headline;
    // Scores follow how often each place alone was right on the corpus; the shown headline is found, not the first h1.
    if (shown) add(shown.headline, 'layout', shown.box.tag, shown.runTogether ? 0.7 : 0.8);
    add(textOf(metadata.article?.data['headline']), 'json-ld', 'headline', 0.735);
    add(metadata.microdata.get('headline')?.[0]?.value, 'microdata', 'headline', 0.6);
    const social = metadata.meta.get('og:title')?.[0];
    add(social, 'meta', 'meta[property="og:title"]', 0.745);
    // These repeat what stands above or what search engines shall show: a voice only where no other is heard.
    if (!social) add(metadata.meta.get('twitter:title')?.[0], 'meta', 'meta[name="twitter:title"]', 0.65);
    if (found.length < 2) add(metadata.title, 'meta', 'title', 0.5);
    return found;
  },
};

/** What sets a site's name apart from the headline. A plain hyphen counts only with blanks around it. */
const SEPARATOR = /\s+[|–—·•:»«>/-]+\s+|\s*[｜│|]\s*/gu;

/**
 * Cuts the site's name off either end: `Headline | Site`, `Headline - News - Site`, `Site: Headline`. What stands between
 * the headline and the site's name (a section, the author) goes with it; what does not name the site stays.
 */
function withoutSiteName(title: string, reading: Reading): string {
  const names = siteNames(reading);
  const shown = fold(reading.around.headline?.headline ?? '');
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of cuts) {
    const before = title.slice(0, cut.index);
    // Whatever follows the headline that the page itself shows is no part of it.
    if (shown.length > 8 && fold(before) === shown) return before;
  }
  for (const cut of cuts) {
    const before = title.slice(0, cut.index);
    const after = title.slice(cut.index + cut[0].length);
    if (before.length > 10 && names.has(fold(after))) return withoutSiteName(before, reading);
    if (names.has(fold(before))) return withoutSiteName(after, reading);
  }
  const last = cuts.at(-1);
  const first = cuts[0];
  if (last && first && cuts.length > 1) {
    const end = fold(title.slice(last.index + last[0].length));
    if (names.has(end)) return title.slice(0, last.index);
  }
  return title;
}
