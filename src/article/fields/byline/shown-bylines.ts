/** Who wrote the story, as the page shows above the text: byline boxes, marked lines, and words beside the date. */
import type { Author } from '../../article.ts';
import type { Reading } from '../../field.ts';
import { spanAround, type TextBlock, type TextSpan } from '../../text-page.ts';
import { optionsFor, parsed, unique, type BylineCandidate } from './byline-candidate.ts';
import { markerAfterDate } from './byline-line.ts';
import { bylineWords, type Opening } from './byline-words.ts';
import { AUTHOR_PLACE } from '../dateline/dateline-stamp.ts';
import { isFurnitureText } from '../furniture.ts';
import { looksLikePerson } from './name-shapes.ts';
import { OF_CENTRE, parseByline } from './parse-byline.ts';
import { isSpoken, parted, touches } from '../parted.ts';
import { sectionOrPlace } from '../topics/section-or-place.ts';
import { isWithin } from '../within.ts';
import { nameTest, type NameTest } from '../../text/name-test.ts';
import { fold } from '../../text/text.ts';

export const AUTHOR_NAME = nameTest(
  /by-?line|author|\bautor|(?<![\w-])aut(?![\w-])|verfasser|writer|\breporter|journalist|contributor|signature|redacteur|assinatura|\bfirmas?\b|\byazar|muhabir|tac-?gia|avtor|forfatter|penulis|article-?origins|credit-?line|mnv|(?:\b|_)by(?:\b|_)/,
);
export const NOT_AUTHOR = nameTest(
  /figcaption|caption|comment|related|teaser|recommend|most-?read|\bnav\b|newsletter|breadcrumb|(?<!(?:has|is|hasnt|isnt|no|not|without)-)bio\b|biography|author-?(?:bio|desc|info-text)|(?:media|image|photo|picture|figure)[\w-]*author/,
);
/** Beside its buttons, a byline tells itself by its marker: `content__sign-and-share`. */
export const BUTTONS = nameTest(/share|social|follow/);
/** An element of the line that is called so and nothing else. */
const NAMED_AUTHOR = nameTest(/^\s*author\s*$/);
/** Beside the name: links to write to or to follow its bearer, and how long it takes to read. */
const BESIDE_NAME = nameTest(/(?:twitter|e-?mail)[\w-]*link|read(?:ing)?-?time/);
/** A longer block in a byline box is the author's portrait in words. */
const MAX_LINE = 140;

/** Where a name stands that only its place beside a date makes a byline: too little to speak against a declared author. */
export const BY_THE_DATE = 'by the date';

/** Boxes named for authors, and lines that begin with a byline's marker, above the text. */
export function shownBylines(reading: Reading): BylineCandidate[] {
  const words = bylineWords(reading.chosen.language);
  const isElsewhere = sectionOrPlace(reading);
  const boxed: string[] = [];
  let boxName = '';
  const found: BylineCandidate[] = [];
  // In a photo's box, `author` is who took it.
  const captions = new Set(reading.photos.flatMap(({ captionBlocks }) => captionBlocks));
  for (const block of reading.around.top) {
    if (
      captions.has(block.index) ||
      block.length > MAX_LINE ||
      block.index > Math.max(reading.around.textStart + 1, reading.around.nextText)
    )
      continue;
    const named = isWithin(block.box, AUTHOR_NAME, 2) || inlineNames(block, AUTHOR_NAME);
    if (block.index < (reading.around.headline?.firstBlock ?? 0) - 4 || isWithin(block.box, NOT_AUTHOR, 3)) continue;
    if (!words.marker.test(block.text) && isWithin(block.box, BUTTONS, 3) && !inlineNames(block, NAMED_AUTHOR))
      continue;
    const text = named ? segmented(block, reading) : parted(block);
    if (AUTHOR_PLACE.test(block.box.names)) continue;
    // `Follow Northern Courier`, a link beside the name.
    if (block.linkLength > block.length / 2 && words.call.test(block.text)) continue;
    if (named) {
      boxed.push(text);
      boxName ||= block.box.names.trim() || block.box.tag;
    }
    if (/\d/.test(block.text) && /\s[|•·–;-]\s/.test(text) && !named && !isSentence(block, reading)) {
      // `27. Januar 2026 • Gregor Meier • 3 Minuten`: a name between dates, if nothing better is found.
      const apart = text !== block.text;
      found.push(
        ...parsed(text, reading, 'text', apart ? BY_THE_DATE : 'date line', apart ? 0.35 : 0.4).filter(({ value }) =>
          value?.authors.every(({ name }) => looksLikePerson(name) && !(apart && isElsewhere(name))),
        ),
      );
    }
    const names = named ? null : namesByDate(block, reading, isElsewhere);
    if (names !== null) found.push(...parsed(names, reading, 'text', BY_THE_DATE, 0.35));
    const withRole = named ? null : aboveRole(block, reading, isElsewhere);
    if (withRole !== null) found.push(...parsed(withRole, reading, 'text', 'above a role', 0.6));
    const behind = named || isSentence(block, reading) ? 0 : markerAfterDate(block.text, words);
    if (behind > 0) found.push(...parsed(block.text.slice(behind), reading, 'text', 'byline', 0.74));
    // `〔記者林濤／江城報導〕`
    const line = block.text.replace(/^[〔［[【（(](.*)[〕］\]】）)]$/, '$1');
    if (CHINESE_REPORTER.test(line) || OF_CENTRE.test(line))
      found.push(...parsed(/[／/]/.test(line) ? line : line.replace(TITLE, ''), reading, 'text', 'reporter', 0.72));
    if (KOREAN_REPORTER.test(block.text)) found.push(...parsed(block.text, reading, 'text', 'reporter', 0.72));
    if (words.marker.test(block.text) && block.index !== reading.story.headline && !isProse(block.text, words.marker)) {
      // Beside buttons, and after `Text`, what looks marked may be a label: `Text size`.
      const doubtful = isWithin(block.box, BUTTONS, 3) || /^text(?![\p{L}:：])/iu.test(block.text);
      const bylines = parsed(text, reading, 'text', 'byline', 0.76);
      found.push(...(doubtful ? bylines.filter(({ value }) => value?.authors.some(isPerson)) : bylines));
    }
  }
  found.push(...parsed(unique(boxed).join(' ; '), reading, 'layout', boxName, 0.74));
  return found;
}

/** Parts where a name is another story's or nobody's. */
export const AWAY = new Set([
  'caption',
  'related',
  'comments',
  'navigation',
  'advertisement',
  'links',
  'share',
  'tags',
  'hidden',
]);

/** `By pressing “Send” you agree to …`: a marker, then a sentence in small letters. Names in small letters are shorter. */
export function isProse(text: string, marker: Opening): boolean {
  const rest = marker.cutOff(text);
  return /^\p{Ll}/u.test(rest) && rest.split(/\s+/, 6).filter((word) => /^\p{Ll}/u.test(word)).length > 3;
}

/** A lead may open with its place and hold a date: `Kiên Giang - Sáng 14/7, công an …`. */
function isSentence({ index, text }: TextBlock, { story, chosen }: Reading): boolean {
  return IS_SENTENCE.test(text) && (chosen.lead?.includes(text) === true || story.body.includes(index));
}

/** It ends like a sentence, or has more words between two signs than a date and its label have. */
const IS_SENTENCE = /[.!?…]["”»]?$|(?:[^\s|•·–;-]+ ){10}/;

/** `김가람 기자`, `김가람·박하늘 특파원 kim@…`: names and title on a line of their own. */
export const KOREAN_REPORTER =
  /^[[(=]?[가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*\s?(?:선임|인턴|수습|객원)?(?:기자|특파원|논설위원)(?![가-힣])/u;

const TITLE = /^.*[记記]者[\s:：]*/u;
/** `江城新闻记者 林涛`: the paper, the title and the names, alone on a line. */
const CHINESE_REPORTER =
  /^\p{Script=Han}{0,8}[记記]者[\s:：]*\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4})*(?:[／/]\p{Script=Han}{2,6}[報报][導导道])?$/u;

/**
 * Between headline and text, a line that is names and nothing else, next to one with a date: returned with a sign between the
 * names that stand in elements of their own, else null. In scripts without capitals it must be a link.
 */
function namesByDate(block: TextBlock, reading: Reading, isElsewhere: (name: string) => boolean): string | null {
  const { around, story, chosen } = reading;
  const { text, index } = block;
  const between = index >= (around.headline?.lastBlock ?? around.textStart) && index < around.textStart;
  if (!between || text.length > MAX_NAME_LINE || /[\d.!?:…]/.test(text.replace(/(?<=(?:^|\s)\p{L})\./gu, '')))
    return null;
  if (
    isFurnitureText(text, chosen.language) ||
    AWAY.has(story.dropped.get(index) ?? '') ||
    (!/\p{Lu}/u.test(text) && block.linkLength < block.length)
  )
    return null;
  if (!around.top.some((other) => isDateLine(other) && Math.abs(other.index - index) <= 2)) return null;
  // A Vietnamese place is set as a name is: `Cần Thơ`.
  if (chosen.language?.startsWith('vi') && block.linkLength < block.length) return null;
  const line = segmented(block, reading);
  const authors = parseByline(line, { language: chosen.language })?.authors ?? [];
  const named =
    authors.length > 0 &&
    authors.every(
      ({ kind, name }) => kind === 'person' && looksLikePerson(name) && !LONG_IN_HAN.test(name) && !isElsewhere(name),
    );
  return named ? line : null;
}

/** Between headline and text, a name on a line and what that person does on the next: both, else null. */
function aboveRole(
  { text, index }: TextBlock,
  { around, page, chosen }: Reading,
  isElsewhere: (name: string) => boolean,
): string | null {
  const next = page.blocks[index + 1];
  const between = index >= (around.headline?.lastBlock ?? around.textStart) && index + 1 < around.textStart;
  if (!between || !next || next.length > MAX_ROLE || !looksLikePerson(text) || /[\d.!?:,]/.test(text + next.text))
    return null;
  const { role } = bylineWords(chosen.language);
  const isRole = role.opening(next.text) > 0 || role.find(next.text)?.end === next.length;
  // Whom the story itself speaks of is interviewed.
  return isRole && role.find(text) === null && !isElsewhere(text) ? `${text} ; ${next.text}` : null;
}

const MAX_ROLE = 50;
const MAX_NAME_LINE = 90;
/** Chinese names have two to four characters: more of them are the words of a link. */
const LONG_IN_HAN = /^\p{Script=Han}{5,}$/u;

function isDateLine({ text }: TextBlock): boolean {
  return text.length < 80 && /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/.test(text);
}

function inlineNames(block: TextBlock, pattern: NameTest): boolean {
  return block.runs.some(({ spans }) => spans.some(({ above, names }) => above === 0 && pattern.test(names)));
}

const NOT_NAME = [NOT_AUTHOR, BUTTONS, AUTHOR_PLACE, BESIDE_NAME];

/** The block's text with a sign between inline elements (`Sarah Lazare` `Twitter`), if that leaves a name whole. */
function segmented(block: TextBlock, reading: Reading): string {
  const { call, marker, role, source } = bylineWords(reading.chosen.language);
  const isNamed = (line: string): boolean => looksLikePerson(marker.cutOff(line.trim()));
  const sections = new Set(reading.chosen.section.map(fold));
  let text = '';
  let before: TextSpan | undefined;
  for (const run of block.runs) {
    const holder = spanAround(run, 'a', 'span', 'time');
    // `Leave a comment` in the line of the byline, a link `Follow the Courier`.
    if (run.spans.some(({ names }) => NOT_NAME.some((test) => test.test(names)))) continue;
    if (holder?.tag === 'a' && call.test(run.text.trim())) continue;
    if (sections.has(fold(run.text))) continue;
    // `by Ann Fell <span>Islands correspondent</span>`: what ends in a role is none of the name before it.
    const apart =
      before ||
      touches(text, run.text) ||
      (text !== '' && isSpoken(run.spans)) ||
      (isNamed(text) && role.find(run.text)?.end === run.text.trimEnd().length);
    // `Theo <a>Đời sống mới</a>`: the word belongs to what it leads to.
    const isLed = source.endsAt(text.trimEnd());
    text += holder !== before && apart && !isLed ? ` ; ${run.text}` : run.text;
    before = holder;
  }
  const names = parseByline(text, optionsFor(reading))?.authors ?? [];
  return names.some((author) => looksLikePerson(author.name)) ? text : parted(block);
}

/** A single capitalised word, or one with some single letters behind it, is a label's other half (`Text Size A A A`), no name. */
function isPerson({ kind, name }: Author): boolean {
  return kind === 'person' && !/^(?:\p{Lu}\p{Ll}+|\p{Ll}{4,})(?:(?:\s[\p{L}+-]){2,})?$/u.test(name);
}
