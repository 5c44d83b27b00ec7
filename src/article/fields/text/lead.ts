import type { Candidate, Field, Reading } from '../../field.ts';
import { hasSentence, scriptScale } from '../../layout/story/prose.ts';
import { LEAD_NAME } from '../../layout/page/zones.ts';
import { textOf } from '../../metadata/values.ts';
import { spanAround, type TextBlock, type TextBox, type TextPage, type TextStory } from '../../text-page.ts';
import { decodeEntities, fold } from '../../text/text.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { stampIn } from '../dateline/dateline-stamp.ts';
import { openingAgency, type OpeningAgency } from '../publisher/opening-agency.ts';
import { isWithin } from '../within.ts';
import { nameTest } from '../../text/name-test.ts';

/** The summary set apart above the text. A page whose text begins at once has none, whatever its description says. */
export const lead: Field<'lead'> = {
  name: 'lead',
  absent: null,
  text: (value) => value ?? '',
  candidates: (reading) => [...shownLeads(reading), ...declaredLeads(reading.page)],
};

/** A description alone scores too low to be chosen, but it confirms a lead that the page shows. */
function declaredLeads({ metadata }: TextPage): Candidate<string | null>[] {
  const found: Candidate<string | null>[] = [];
  const add = (raw: string | null | undefined, source: Candidate<string>['source'], where: string) => {
    const value = raw ? decodeEntities(raw).replace(/\s+/g, ' ').trim() : '';
    if (value !== '') found.push({ value, raw: value, source, where, score: 0.05 });
  };
  add(textOf(metadata.article?.data['description']), 'json-ld', 'description');
  add(
    metadata.meta.get('og:description')?.[0] ?? metadata.meta.get('description')?.[0],
    'meta',
    'meta[name="description"]',
  );
  return found;
}

/** The score of each sign that a block is a lead. A lead is chosen from 0.3 on, so a weak sign alone is not enough. */
const SIGNS = {
  named: 0.4,
  aboveText: 0.3,
  heading: 0.2,
  strong: 0.4,
  described: 0.2,
  ownStyle: 0.15,
  marked: 0.3,
  beforeAgency: 0.4,
};
const SHORTEST = 12;
const LONGEST = 1000;
const LONGEST_BYLINE = 140;
/** Names of blocks that are at the same place as a lead and are none. */
const NOT_LEAD = nameTest(
  /by-?line|author|caption|figcaption|credit|media-?_*(?:block|info|caption|desc)|breadcrumb|\btime\b|\bdate|share|social|related|teaser-?list|meta-?data|ad-?label|kicker|toc\b|comment/,
);

function shownLeads(reading: Reading): Candidate<string | null>[] {
  const { around, story, photos } = reading;
  const captions = new Set(photos.flatMap(({ captionBlocks }) => captionBlocks));
  const { marker } = bylineWords(reading.chosen.language);
  const body = new Set(story.body);
  const after = around.headline?.lastBlock ?? 0;
  const textStart = startOfText(reading, captions);
  const isDescribed = likeDescriptions(reading.page);
  const candidates = around.top.filter((block) => {
    const possible =
      block.index >= after && block.index <= textStart && block.length >= SHORTEST && block.length <= LONGEST;
    return (
      possible &&
      (body.has(block.index) || LEAD_NAME.test(block.box.names) || isDescribed(block.text)) &&
      // `Summary made by a machine`, in a box called so.
      story.dropped.get(block.index) !== 'notice' &&
      block.linkLength < block.length * 0.6
    );
  });
  const agency = openingAgency(reading);
  const headline = fold(reading.chosen.headline ?? '');
  const found: Candidate<string | null>[] = [];
  const taken = new Set<number>();
  for (const block of candidates) {
    if (taken.has(block.index) || captions.has(block.index) || isWithin(block.box, NOT_LEAD, 1)) continue;
    // Some papers open the text with the headline once more, in bold type.
    if (fold(block.text) === headline) continue;
    if (block.length < LONGEST_BYLINE && marker.test(block.text) && !hasSentence(block.text)) continue;
    const score = scoreOf(block, reading, textStart, agency, isDescribed(block.text));
    if (score <= 0) continue;
    const group = candidates.filter((other) => other.index >= block.index && isSame(block, other, textStart));
    for (const { index } of group) taken.add(index);
    const value = group.map((other) => stampIn(other)?.rest ?? other.text).join('\n');
    const where = block.box.names.trim() || block.box.tag;
    found.push({ value, raw: value, source: 'layout', where, score: score - 0.01 * (block.index - after + 1) });
  }
  return found;
}

/** Where the text begins: a caption that is a sentence, above it in a box of its own, is none of it. */
function startOfText({ around, story }: Reading, captions: ReadonlySet<number>): number {
  const start = story.body.find((index) => index >= around.textStart && !captions.has(index));
  return captions.has(around.textStart) ? (start ?? around.textStart) : around.textStart;
}

/** Whether two blocks are lines of one lead: siblings of the same tag and name, above the text. */
function isSame(first: TextBlock, other: TextBlock, textStart: number): boolean {
  if (first === other) return true;
  const siblings = first.box.parent === other.box.parent;
  return siblings && other.index < textStart && first.box.tag === other.box.tag && first.box.names === other.box.names;
}

function scoreOf(
  block: TextBlock,
  { page, around, story }: Reading,
  textStart: number,
  agency: OpeningAgency | null,
  described: boolean,
): number {
  const { box } = block;
  let score = 0;
  const named =
    (isLeadName(box) && !isCommonName(box, page, story)) ||
    (box.parent !== null &&
      box.parent.lastBlock - box.parent.firstBlock < 6 &&
      // A short story's text may lie in a box that is called so as well.
      box.parent.lastBlock <= around.lastBody &&
      isLeadName(box.parent));
  // A few words are a subheadline; a lead is a sentence, or a list whose name says so.
  if (block.length * scriptScale(block.text) < 40 && !/[.!?…。]$/.test(block.text) && !(named && box.tag === 'li'))
    return 0;
  if (named) score += SIGNS.named;
  if (block.index < textStart) score += SIGNS.aboveText;
  else if (block.index > textStart) return 0;
  if (/^h[2-5]$/.test(box.tag)) score += SIGNS.heading;
  if (isStrong(block)) score += SIGNS.strong;
  if (described) score += SIGNS.described;
  if (isMarked(box)) score += SIGNS.marked;
  // A wire story's text begins with its agency: what stands before that is the lead (`TTXVN - Hội nghị …`).
  if (block.index < (agency?.block ?? 0)) score += SIGNS.beforeAgency;
  const next = page.blocks[story.body.find((index) => index > block.index) ?? -1];
  if (next && (next.box.names !== box.names || next.box.tag !== box.tag || (described && isAlone(box, next.box))))
    score += SIGNS.ownStyle;
  return score;
}

/** Whether the line has a box of its own, where the next shares one with the text. */
function isAlone(box: TextBox, next: TextBox): boolean {
  const [own, others] = [box, next].map(({ parent }) => (parent ? parent.lastBlock - parent.firstBlock : 0));
  return own === 1 && others !== 1;
}

/** Blogger calls all of its text `description articleBody`. */
function isLeadName({ names }: TextBox): boolean {
  return LEAD_NAME.test(names) && !names.includes('articlebody');
}

/** A name that most paragraphs have is no lead's: `article-paragraph-annotation`. */
function isCommonName({ names }: TextBox, page: TextPage, { body }: TextStory): boolean {
  const alike = body.filter((index) => page.blocks[index]?.box.names === names);
  return alike.length > MOST_LINES && alike.length * 2 > body.length;
}

/** A lead has hardly more lines. */
const MOST_LINES = 3;

/** Whether the whole block is bold, by its elements or by its class name. */
function isStrong(block: TextBlock): boolean {
  if (/(?:^|[\s_-])(?:bold|strong|semi-?bold|font-(?:bold|semibold|medium)|fw-bold)(?=$|[\s_-])/.test(block.box.names))
    return true;
  const texts = block.runs.filter(({ text }) => text.trim() !== '');
  return texts.length > 0 && texts.every((run) => spanAround(run, 'b', 'strong'));
}

/** Whether microdata marks the box as the story's description or second title. */
function isMarked(box: TextBox): boolean {
  for (let at: TextBox | null = box; at; at = at.parent) {
    if (/(?:^|\s)articleBody(?:\s|$)/.test(at.itemprop)) return false;
    if (/(?:^|\s)(?:description|alternativeHeadline)(?:\s|$)/.test(at.itemprop)) return true;
  }
  return false;
}

/** Returns a test whether a text and one of the page's descriptions begin alike. */
function likeDescriptions({ metadata }: TextPage): (text: string) => boolean {
  const descriptions = [
    metadata.meta.get('og:description')?.[0],
    metadata.meta.get('description')?.[0],
    textOf(metadata.article?.data['description']),
  ].map((description) => fold(description ?? ''));
  return (text) => {
    const folded = fold(text);
    return descriptions.some((other) => {
      if (other === folded) return folded.length > 10;
      return (
        other.length > 20 &&
        (folded.startsWith(other.slice(0, 60)) || (folded.length > 20 && other.startsWith(folded.slice(0, 60))))
      );
    });
  };
}
