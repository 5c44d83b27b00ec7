import type { Candidate, Field, Reading } from '../../field.ts';
import { textOf, textsOf } from '../../metadata/values.ts';
import { decodeEntities, fold } from '../../text/text.ts';
import { siteNames } from '../publisher/publisher.ts';

/** The title of the story: what the page shows above it, confirmed by what the metadata says. */
export const headline: Field<'headline'> = {
  name: 'headline',
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
    const shown = shownHeadline(reading);
    // Scores follow how often each place alone was right on the corpus; the shown headline is found, not the first h1.
    if (shown) add(shown.headline, 'layout', shown.box.tag, shown.runTogether ? 0.7 : 0.8);
    const line = reading.page.blocks[reading.story.headline ?? -1];
    if (!shown && line && !isSiteName(line.text, reading)) add(line.text, 'layout', line.box.tag, 0.8);
    add(textOf(metadata.article?.data['headline']), 'json-ld', 'headline', 0.735);
    add(metadata.microdata.get('headline')?.[0]?.value, 'microdata', 'headline', 0.6);
    const social = metadata.meta.get('og:title')?.[0];
    add(social, 'meta', 'meta[property="og:title"]', 0.745);
    // These repeat the title above or are made for search engines: they count only where others are missing.
    if (!social) add(metadata.meta.get('twitter:title')?.[0], 'meta', 'meta[name="twitter:title"]', 0.65);
    if (found.length < 2) add(metadata.title, 'meta', 'title', 0.5);
    return found;
  },
};

/** The headline that the page shows; not the site's name, which blogs set as their first heading. */
function shownHeadline(reading: Reading): Reading['around']['headline'] {
  const { headline: shown } = reading.around;
  return shown && !isSiteName(shown.headline, reading) ? shown : null;
}

function isSiteName(text: string, reading: Reading): boolean {
  return siteNames(reading).has(fold(text));
}

/** Characters. A longer title is a text, and the time to try each of its dashes would grow with it. */
const LONGEST = 500;

/** What separates a site's name from the headline. A plain hyphen counts only with spaces around it. */
const SEPARATOR = /\s+[|–—·•:»«>/*-]+\s+|(?<=^.{2,40}):\s+|：|\s*[｜│|]\s*/gu;

/**
 * Cuts the site's name off either end (`Headline | Site`, `Headline - News - Site`, `Site: Headline`), with a section
 * beside it. Other parts of the title stay.
 */
function withoutSiteName(title: string, reading: Reading): string {
  if (title.length > LONGEST) return title;
  const shown = fold(reading.around.headline?.headline ?? '');
  const cuts = [...title.matchAll(SEPARATOR)];
  // If the title begins with the headline that the page shows, the rest is no part of it.
  const atShown = cuts.find((cut) => shown.length > 8 && fold(title.slice(0, cut.index)) === shown);
  if (atShown) return title.slice(0, atShown.index);
  const site = siteNames(reading);
  const first = cuts[0];
  const opening = first ? title.slice(0, first.index) : '';
  if (first && site.has(fold(opening))) return withoutSiteName(title.slice(first.index + first[0].length), reading);
  return withoutTail(title, cuts, site, sectionNames(reading));
}

/** Removes segments from the end while they name the site or a section; ten characters are always kept. */
function withoutTail(
  title: string,
  cuts: readonly RegExpExecArray[],
  site: ReadonlySet<string>,
  sections: ReadonlySet<string>,
): string {
  let kept = title;
  for (const cut of cuts.toReversed()) {
    const segment = fold(kept.slice(cut.index + cut[0].length));
    const whole = fold(title.slice(cut.index + cut[0].length));
    const goes = site.has(segment) || site.has(whole) || sections.has(segment);
    if (!goes || cut.index < SHORTEST) break;
    kept = title.slice(0, cut.index);
  }
  return kept;
}

const SHORTEST = 10;

/** What the page declares as its section, and the steps of its address. */
function sectionNames({ page }: Reading): ReadonlySet<string> {
  const { article, meta } = page.metadata;
  const steps = (URL.parse(page.url)?.pathname ?? '').split('/').slice(1, -1);
  const names = [...textsOf(article?.data['articleSection']), ...(meta.get('article:section') ?? []), ...steps, 'News'];
  return new Set(names.map(fold).filter((name) => name !== ''));
}
