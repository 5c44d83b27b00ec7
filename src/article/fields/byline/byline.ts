import type { Author, Byline } from '../../article.ts';
import type { Candidate, Field, Reading } from '../../field.ts';
import { AGREEMENT } from '../../rank.ts';
import { spanAround } from '../../text-page.ts';
import { fold } from '../../text/text.ts';
import { bylineWords } from './byline-words.ts';
import { looksLikePerson } from './name-shapes.ts';
import { jsonLdBylines, markedBylines } from './declared-bylines.ts';
import { PhraseList } from '../phrase-list.ts';
import { siteNames } from '../publisher/publisher.ts';
import { sectionOrPlace } from '../topics/section-or-place.ts';
import { BY_THE_DATE, shownBylines } from './shown-bylines.ts';
import { closingBylines, openingBylines } from './text-bylines.ts';

/** Who wrote the story. Metadata often name the organisation where the page names the reporter: persons win. */
export const byline: Field<'byline'> = {
  name: 'byline',
  absent: null,
  text: (value) => value?.authors.map(({ name }) => name).join(', ') ?? '',
  candidates: (reading) => {
    const found = [
      ...jsonLdBylines(reading),
      ...markedBylines(reading),
      ...shownBylines(reading),
      ...closingBylines(reading),
      ...openingBylines(reading),
    ];
    // Lower case is enough to find a name: folding whole paragraphs would take longer than all the rest here.
    const above = textOf(reading.around.top).toLowerCase();
    const shown = above + textOf(reading.around.tail).toLowerCase();
    for (const candidate of found) candidate.score += plausibility(candidate.value, shown);
    givePrecedence(found, siteNames(reading));
    // Themes mark the headline's link as the author's, or set it beside the date.
    const titles = new Set(
      [reading.chosen.headline ?? '', ...(reading.page.metadata.meta.get('og:title') ?? [])].map(fold),
    );
    const named = found.filter(
      ({ value }) =>
        value && ![value.raw, ...value.authors.map(({ name }) => name)].some((text) => titles.has(fold(text))),
    );
    const declared = new Set(named.filter(({ source }) => source !== 'layout' && source !== 'text').flatMap(personsOf));
    const isElsewhere = sectionOrPlace(reading);
    const fuller = preferFuller(named, reading.chosen.language).map((each) =>
      withoutPlace(each, declared, isElsewhere),
    );
    const sections = [...reading.chosen.section, ...reading.page.metadata.categoryLinks];
    return completed(weighDeclared(fuller, above, linksIn(reading)), new Set(sections.map(fold)));
  },
};

/** What an organisation instead of a person takes off. */
const NO_PERSON = -0.3;
/** What it adds or takes off that the names stand near the story's text, or do not: 300 of 318 true names did. */
const SHOWN = 0.06;
const NOT_SHOWN = -0.14;

function plausibility(value: Byline | null, shown: string): number {
  const persons = value?.authors.filter(({ kind }) => kind === 'person') ?? [];
  if (persons.length === 0) return NO_PERSON;
  const seen = persons.filter(({ name }) => isShown(name.toLowerCase(), shown)).length;
  return seen === persons.length ? SHOWN : seen === 0 ? NOT_SHOWN : 0;
}

/**
 * Where the metadata and the byline's box name the desk alone, `Editor`, who stands on a line above the text wrote it. A paper
 * that names itself does so for all that it prints: then what stands there may be anything.
 */
function givePrecedence(found: readonly Candidate<Byline | null>[], site: ReadonlySet<string>): void {
  const isPersonal = ({ value }: Candidate<Byline | null>): boolean =>
    value?.authors.every(({ kind, name }) => kind !== 'staff' && WHOLE_NAME.test(name)) ?? false;
  const best = Math.max(0, ...found.filter(isPersonal).map(({ score }) => score));
  if (best === 0) return;
  for (const candidate of found)
    if (candidate.value?.authors.every(({ kind, name }) => kind === 'staff' && !site.has(fold(name))))
      candidate.score = Math.min(candidate.score, best - BELOW_PERSON);
}

/** Words with a capital each, none in capitals: `Get short URL` is a button. In Chinese two to four characters. */
const WHOLE_NAME = /^(?!.*\p{Lu}{2})\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*)+$|^\p{Script=Han}{2,4}$/u;

/** More than the agreement of three sources adds. */
const BELOW_PERSON = 3 * AGREEMENT;

/** A name of one word is shown where it stands as one: the syllable `tin` is in many words. */
function isShown(name: string, shown: string): boolean {
  if (name.includes(' ')) return shown.includes(name);
  return new PhraseList([name]).find(shown) !== null;
}

function textOf(blocks: readonly { text: string }[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

function personsOf({ value }: Candidate<Byline | null>): string[] {
  return value?.authors.filter(({ kind }) => kind === 'person').map(({ name }) => fold(name)) ?? [];
}

/** What the metadata declare gives way to a byline above the text that names other persons: they may list an editor. */
const NOT_IN_BYLINE = -0.2;
const CONFIRMED = 0.12;
/** More names in one line may be a list of contributors. */
const MOST_SIGNED = 3;

function weighDeclared(
  candidates: Candidate<Byline | null>[],
  above: string,
  linked: ReadonlySet<string>,
): Candidate<Byline | null>[] {
  const bylines = candidates.filter(
    ({ source, where }) =>
      (source === 'layout' || source === 'text') && where !== 'end of text' && where !== BY_THE_DATE,
  );
  return candidates.map((candidate) => {
    const persons = personsOf(candidate);
    if (candidate.source !== 'json-ld' || persons.length === 0) return candidate;
    const named = bylines.map(personsOf).filter((names) => names.length > 0);
    // The same persons: then the list says better than the line which agencies and outlets count as authors.
    if (named.some((names) => names.toSorted().join() === persons.toSorted().join()))
      return { ...candidate, score: candidate.score + CONFIRMED };
    const contradicted =
      bylines.some(({ value }) => value?.authors.some(({ name }) => looksLikePerson(name))) &&
      !candidate.value?.authors.some(({ name }) => above.includes(name.toLowerCase()));
    // Some declare only the first of two or three who signed, each with a link to what they wrote.
    const isFirst = named.some(
      (names) =>
        names.length > persons.length &&
        names.length <= MOST_SIGNED &&
        names.every((name) => linked.has(name)) &&
        persons.every((name) => names.includes(name)),
    );
    return contradicted || isFirst ? { ...candidate, score: candidate.score + NOT_IN_BYLINE } : candidate;
  });
}

/** What is linked above the text, folded. */
function linksIn({ around }: Reading): ReadonlySet<string> {
  const links = around.top.flatMap(({ runs }) => runs.filter((run) => spanAround(run, 'a')));
  return new Set(links.map(({ text }) => fold(text)));
}

/**
 * What one source leaves out of an author, another adds: role, outlet, address; and the name in small letters, where the
 * page sets it in capitals.
 */
function completed(candidates: Candidate<Byline | null>[], sections: ReadonlySet<string>): Candidate<Byline | null>[] {
  // A link to the section beside the names is nobody that they write for.
  const known = candidates
    .flatMap(({ value }) => value?.authors ?? [])
    .map((author) => (author.outlet && sections.has(fold(author.outlet)) ? { ...author, outlet: null } : author));
  return candidates.map((candidate) => {
    if (!candidate.value) return candidate;
    const ownOutlet = (outlet: string | null): string | null => (outlet && sections.has(fold(outlet)) ? null : outlet);
    const authors = candidate.value.authors.map((author) => {
      const same = known.filter(({ name, kind }) => kind === author.kind && fold(name) === fold(author.name));
      const inCapitals = author.name === author.name.toUpperCase();
      return {
        ...author,
        name: (inCapitals && same.find(({ name }) => name !== name.toUpperCase())?.name) || author.name,
        role: author.role ?? same.find(({ role }) => role !== null)?.role ?? null,
        outlet: ownOutlet(author.outlet) ?? same.find(({ outlet }) => outlet !== null)?.outlet ?? null,
        url: author.url ?? same.find(({ url }) => url !== null)?.url ?? null,
      };
    });
    return { ...candidate, value: { ...candidate.value, authors } };
  });
}

/** More than the shorter ones gain where JSON-LD, a meta tag and a marked link all name the first author. */
const FULLER = CONFIRMED + 2 * AGREEMENT + 0.01;

/** Of two that share a name, the one that names more persons is the complete one, if the page shows it as its byline. */
function preferFuller(candidates: Candidate<Byline | null>[], language: string | null): Candidate<Byline | null>[] {
  return candidates.map((candidate) => {
    const own = personsOf(candidate);
    const isClear = isNamesOnly(candidate, language);
    // Below the text, other papers than Vietnamese ones thank helpers and editors too.
    const isBelow = candidate.where === 'end of text';
    const asked = candidate.source === 'layout' || (isBelow && language?.startsWith('vi') === true);
    const isShown = asked ? isClear : candidate.source === 'text' && !isBelow;
    if (!isShown || candidate.where === BY_THE_DATE) return candidate;
    // A list of the same persons in the metadata keeps them apart better than the line.
    const isDeclared = candidates.some((other) => {
      const theirs = personsOf(other);
      return other.source === 'json-ld' && own.every((name) => theirs.includes(name));
    });
    const gain = isClear && !isDeclared ? FULLER : 0.01;
    const shorter = candidates.filter((other) => {
      const theirs = personsOf(other);
      return theirs.length > 0 && theirs.length < own.length && theirs.every((name) => own.includes(name));
    });
    const best = Math.max(candidate.score, ...shorter.map(({ score }) => score + gain));
    return best > candidate.score ? { ...candidate, score: best } : candidate;
  });
}

/** A box named for authors may hold more than the byline: topics, who was interviewed, the author's portrait. */
function isNamesOnly({ raw, value }: Candidate<Byline | null>, language: string | null): boolean {
  const { marker, joiners, leadingPreposition } = bylineWords(language);
  const parts = (value?.authors ?? []).flatMap(({ name, role, outlet }) => [name, role, outlet]);
  const lines = raw
    .split(/\s;(?=\s|$)|\n/)
    .filter((line) => !/\d/.test(line) || parts.some((part) => part !== null && line.includes(part)))
    .map((line) => marker.cutOff(line.trim()));
  const persons = value?.authors.filter(({ kind }) => kind === 'person') ?? [];
  if (!persons.every(({ name }) => looksLikePerson(name))) return false;
  return lines.every((line) => {
    let rest = line;
    for (const part of parts) if (part !== null) rest = rest.replaceAll(part, ' ');
    const words = rest.split(/[\s,;&–—-]+/).filter((word) => word !== '' && !joiners.has(word.toLowerCase()));
    // `in Beijing`
    return words.length === 0 || leadingPreposition.test(`${words[0]} `);
  });
}

/**
 * Without the place that stands before or behind a name or an outlet and looks like another name: `Ann Fell, Tarn Ellick`, where the
 * text or the metadata speak of Tarn Ellick and no metadata name an author so.
 */
function withoutPlace(
  candidate: Candidate<Byline | null>,
  declared: ReadonlySet<string>,
  isElsewhere: (name: string, marked?: boolean) => boolean,
): Candidate<Byline | null> {
  const { value, source } = candidate;
  if (!value || value.authors.length < 2 || (source !== 'layout' && source !== 'text')) return candidate;
  const isPlace = (author: Author | undefined, printed: (name: string) => boolean): boolean =>
    author?.kind === 'person' &&
    author.role === null &&
    !declared.has(fold(author.name)) &&
    printed(author.name) &&
    isElsewhere(author.name, true);
  // `Gornja Vrbica - STA`
  const start = isPlace(value.authors[0], (name) => value.raw.startsWith(`${name} - `)) ? 1 : 0;
  const end = isPlace(value.authors.at(-1), (name) => value.raw.endsWith(`, ${name}`)) ? -1 : value.authors.length;
  return { ...candidate, value: { ...value, authors: value.authors.slice(start, end) } };
}
