/** Where a page tells its times: structured data, meta tags, `<time>` elements and words near the headline. */
import type { NewsTime } from '../../article.ts';
import type { Candidate, Reading } from '../../field.ts';
import { wordsOf } from '../../languages/index.ts';
import { ofLanguage } from '../../languages/of-language.ts';
import { textOf } from '../../metadata/values.ts';
import type { TextBlock, TextBox } from '../../text-page.ts';
import { isInFurniture } from '../furniture.ts';
import { parted } from '../parted.ts';
import { AWAY } from '../byline/shown-bylines.ts';
import { isWithin } from '../within.ts';
import { PhraseList, type Place } from '../phrase-list.ts';
import { parseNewsTime } from './times.ts';
import { nameTest } from '../../text/name-test.ts';

export interface TimePlace {
  raw: string;
  source: Candidate<unknown>['source'];
  where: string;
  score: number;
}

/** Keys of a JSON-LD node, properties of microdata and names of meta tags that tell one kind of time, with their scores. */
export interface TimeKeys {
  jsonLd: Readonly<Record<string, number>>;
  meta: Readonly<Record<string, number>>;
}

/** A day without a time of day is worth less than a minute, a clock without a zone a little less than one with. */
const DAY_ONLY = -0.25;
const NO_ZONE = -0.03;

/** Returns a candidate for every place whose text tells a possible time. */
export function timeCandidates(places: readonly TimePlace[], language: string | null): Candidate<NewsTime | null>[] {
  return places.flatMap(({ raw, source, where, score }) => {
    const value = parseNewsTime(raw, { language });
    if (!value) return [];
    const worth = score + (value.precision === 'day' ? DAY_ONLY : value.zone === 'absent' ? NO_ZONE : 0);
    return [{ value, raw, source, where, score: worth }];
  });
}

/**
 * A clock without a zone takes the offset that the page states for another of its times, here or among `others`, marked
 * as assumed.
 */
export function withAssumedZone(
  candidates: Candidate<NewsTime | null>[],
  others: readonly (NewsTime | null)[] = [],
): Candidate<NewsTime | null>[] {
  const times = [...candidates.map(({ value }) => value), ...others];
  const offsets = new Set(times.map((time) => /[+-]\d\d:\d\d$/.exec(time?.zone === 'stated' ? time.iso : '')?.[0]));
  offsets.delete(undefined);
  const [offset] = offsets;
  if (offsets.size !== 1 || offset === undefined) return candidates;
  return candidates.map((candidate) => {
    const { value } = candidate;
    if (value?.zone !== 'absent' || value.precision !== 'minute') return candidate;
    return { ...candidate, value: { ...value, iso: value.iso + offset, zone: 'assumed' } };
  });
}

/** Returns what the metadata says under the given keys, as written. */
export function declaredTimes({ page }: Reading, keys: TimeKeys): TimePlace[] {
  const { article, nodes, microdata, meta } = page.metadata;
  const webPage = nodes.find(({ types }) => types.some((type) => type.endsWith('WebPage')));
  const places: TimePlace[] = [];
  for (const [key, score] of Object.entries(keys.jsonLd)) {
    const ofStory = textOf(article?.data[key]);
    if (ofStory) places.push({ raw: ofStory, source: 'json-ld', where: key, score });
    const ofPage = textOf(webPage?.data[key]);
    if (ofPage) places.push({ raw: ofPage, source: 'json-ld', where: `WebPage ${key}`, score: score - 0.2 });
    const marked = microdata.get(key.toLowerCase())?.[0];
    if (marked) places.push({ raw: marked.value, source: 'microdata', where: key, score: score - 0.1 });
  }
  for (const [name, score] of Object.entries(keys.meta)) {
    const raw = meta.get(name)?.[0];
    if (raw) places.push({ raw, source: 'meta', where: `meta[name="${name}"]`, score });
  }
  return places;
}

/** Lines that tell a time are short; longer ones are text in which a date occurs. */
const MAX_LINE = 160;
/** Of any script: `２０２６年`, `٢٠٢٦`. */
const DIGIT = /\p{Nd}/u;
const ELSEWHERE = nameTest(
  /\b(?:aside|nav)\b|related|teaser|recommend|most-?read|comment|weather|ticker|figcaption|caption/,
);

/** Returns the times shown near the headline, each told from the other kind by the label before it. */
export function shownTimes(reading: Reading, kind: 'published' | 'updated'): TimePlace[] {
  const { around, chosen, story } = reading;
  const places: TimePlace[] = [];
  const anchor = around.headline?.firstBlock ?? around.firstBody;
  for (const block of around.top) {
    if (block.length > MAX_LINE || !DIGIT.test(block.text) || isWithin(block.box, ELSEWHERE, 3)) continue;
    // Of another story, offered amid the text.
    if (story.dropped.get(block.index) === 'links') continue;
    const doubt = (block.index < anchor ? doubtAbove(block.box, anchor) : 0) + (isEntry(block, reading) ? OF_ENTRY : 0);
    const distance = Math.abs(block.index - anchor) * 0.004 + doubt;
    for (const { text, updated, machine } of segmentsOf(block, chosen.language)) {
      if (updated !== (kind === 'updated')) continue;
      const where = machine ? 'time[datetime]' : block.box.names.trim() || block.box.tag;
      places.push({ raw: text, source: machine ? 'layout' : 'text', where, score: (machine ? 0.65 : 0.62) - distance });
    }
  }
  return places;
}

/** How many blocks below the text its date may stand, where the page tells none above it. */
const BELOW = 3;
const FOOT = nameTest(/\bfooter\b|copyright/);

/** At most a label or a day of the week before the first figure: `Next sailing: 12 June 2026` is told of something else. */
const TIME_ALONE = /^\D{0,12}\d/;

/** Returns the times on lines of their own right below the text, as some Vietnamese papers and blogs set them. */
export function closingTimes({ around, chosen, story }: Reading): TimePlace[] {
  // The first title below the text, and what stands beside it, is another story's.
  const title = around.tail.find(
    ({ index, box, length, linkLength }) =>
      index > around.lastBody && (/^h\d/.test(box.tag) || linkLength > length / 2),
  );
  const lines = around.tail.filter(
    ({ index, length, linkLength, text, box }) =>
      index > around.lastBody &&
      index <= around.lastBody + BELOW &&
      !(title && (index > title.index || box.parent === title.box.parent)) &&
      linkLength === 0 &&
      length <= LONGEST_TIME &&
      TIME_ALONE.test(text) &&
      !AWAY.has(story.dropped.get(index) ?? '') &&
      !isInFurniture(box) &&
      !isWithin(box, ELSEWHERE, 3) &&
      !isWithin(box, FOOT),
  );
  return lines.flatMap((block) =>
    segmentsOf(block, chosen.language)
      .filter(({ updated }) => !updated)
      .map(({ text }): TimePlace => ({ raw: text, source: 'text', where: 'below the text', score: 0.6 })),
  );
}

/** What the time of an entry among others is worth less: too little is left to be chosen. */
const OF_ENTRY = 0.4;

/** What stands just above the headline is as likely the clock of the page's head, unless a box holds the two and hardly more before them. */
function doubtAbove(inner: TextBox, headline: number): number {
  for (let box: TextBox | null = inner; box; box = box.parent)
    if (headline < box.lastBlock) return box.firstBlock >= headline - MOST_BESIDE ? 0.02 : 0.08;
  return 0.08;
}

const MOST_BESIDE = 4;

/** An entry's of a live blog or a timeline: elsewhere in the text, boxes that are set alike tell times too. */
function isEntry({ index, box }: TextBlock, { page, story, around, chosen }: Reading): boolean {
  for (let at = around.firstBody; at < around.lastBody; at += 1) {
    const other = page.blocks[at];
    if (!other || other.length > LONGEST_TIME || !DIGIT.test(other.text) || !isAlike(box, other.box)) continue;
    const [first, last] = [Math.min(index, at), Math.max(index, at)];
    const isParted = last > around.textStart && story.body.some((between) => first < between && between < last);
    if (isParted && (CLOCK_ALONE.test(other.text) || parseNewsTime(other.text, chosen) !== null)) return true;
  }
  return false;
}

const LONGEST_TIME = 60;
const CLOCK_ALONE = /^\D{0,12}\p{Nd}{1,2}[:.h]\p{Nd}{2}\D{0,12}$/u;

function isAlike(box: TextBox, other: TextBox): boolean {
  const names = ({ tag, names: own, parent }: TextBox): string => `${tag} ${own}>${parent?.tag} ${parent?.names}`;
  return box !== other && names(box) === names(other);
}

interface Segment {
  text: string;
  updated: boolean;
  machine: boolean;
}

const cut = new WeakMap<TextBlock, readonly Segment[]>();

/** Asked once for either kind of time, in the same language. */
function segmentsOf(block: TextBlock, language: string | null): readonly Segment[] {
  let known = cut.get(block);
  if (!known) cut.set(block, (known = segments(block, language)));
  return known;
}

/** A line cut at its labels: `11:48, Thu, Jul 18, 2024 | UPDATED: 11:50, …` tells a published and an updated time. */
function segments(block: TextBlock, language: string | null): Segment[] {
  const found: Segment[] = [];
  const line = parted(block, ' ');
  const labels = labelsIn(line, language);
  const starts = [0, ...labels.map((label) => label.start), line.length];
  for (let at = 0; at + 1 < starts.length; at += 1) {
    const text = line.slice(starts[at], starts[at + 1]);
    const last = found.at(-1);
    // `Friday 13 March 2026 | Published at 09:44`: the label stands between the day and the time of day.
    if (last && labels[at - 1]?.updated === false && !parseNewsTime(text, { language })) last.text += text;
    else if (DIGIT.test(text)) found.push({ text, updated: labels[at - 1]?.updated ?? false, machine: false });
  }
  for (const { spans } of block.runs) {
    const time = spans.find(({ tag, datetime }) => tag === 'time' && datetime !== null);
    const machine = time?.datetime;
    if (!time || !machine || found.some((segment) => segment.text === machine)) continue;
    const shown = found.find((segment) => segment.text.includes(time.text.trim()));
    // WordPress themes name one time for both: `entry-date published updated`.
    const names = `${time.names} ${time.itemprop}`;
    const named = /updat|modif/i.test(names) && !/publish|entry-date/i.test(names);
    found.push({ text: machine, updated: named || (shown?.updated ?? false), machine: true });
  }
  return found;
}

interface Label extends Place {
  updated: boolean;
}

/** The labels of times in a line, in order. */
function labelsIn(text: string, language: string | null): Label[] {
  const { updated, published } = timeLabels(language);
  const found: Label[] = [];
  for (let from = 0; ; from = found.at(-1)?.end ?? 0) {
    const later = updated.find(text, from);
    const first = published.find(text, from);
    const place = later && first ? (first.start < later.start ? first : later) : (later ?? first);
    if (!place) return found;
    found.push({ ...place, updated: place === later });
  }
}

const timeLabels = ofLanguage((from) => ({
  updated: new PhraseList(wordsOf(({ dates }) => dates.updated, from)),
  published: new PhraseList(wordsOf(({ dates }) => dates.published, from)),
}));
