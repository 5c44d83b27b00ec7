/** Datelines before the first words of lead or text: which of the forms that the words may have is one in this story. */
import type { Dateline } from '../../article.ts';
import type { Candidate, Reading } from '../../field.ts';
import type { TextBlock } from '../../text-page.ts';
import { fold } from '../../text/text.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { stampIn, type Stamp } from './dateline-stamp.ts';
import { namesPlace } from './inflected.ts';
import { isLoud, parseDateline } from './parse-dateline.ts';
import { siteNames } from '../publisher/publisher.ts';
import { isVietnamesePlace } from './vietnamese-places.ts';

/** How many paragraphs are looked at, from the lead on: the dateline may be below the lead. */
const PARAGRAPHS = 4;
/** Letters of a block's end that are compared with the lead, from whose beginning a dateline may have been cut off. */
const END = 40;
/** How many paragraphs are searched for the place's name. */
export const NAMING = 12;

/** The first blocks in which a dateline is most likely: the lead, or what looks like one, and the paragraph below it. */
const FIRST = 2;

/** Returns the datelines before the first words of the lead and of the paragraphs below it. */
export function openingDatelines(reading: Reading): Candidate<Dateline | null>[] {
  const { around, page, story, chosen, photos } = reading;
  const found: Candidate<Dateline | null>[] = [];
  const captions = new Set(photos.flatMap(({ captionBlocks }) => captionBlocks));
  const below = story.body.filter((index) => index >= around.firstBody && !captions.has(index));
  for (const [at, index] of below.slice(0, PARAGRAPHS).entries()) {
    const block = page.blocks[index];
    // Vietnamese papers set the lead as a heading.
    if (!block || (/^h[1-6]$/.test(block.box.tag) && chosen.lead?.includes(block.text.slice(-END)) !== true)) continue;
    const stamp = stampIn(block);
    const language = chosen.language;
    if (stamp?.named || (stamp?.strong && TOWN.test(stamp.stamp))) {
      const value = parseDateline(stamp.stamp, { language, alone: true });
      if (value)
        found.push({ value, raw: stamp.stamp, source: 'layout', where: 'inline element', score: 0.9 - 0.02 * at });
    }
    const setApart = (stamp !== null && stamp.stamp.length < 40) || opensWithItsPlace(block, reading);
    const named = isSpokenOf(block, reading);
    const value = parseDateline(block.text, { language, setApart, first: at < FIRST, named });
    const isColon = /[:៖]$/.test(value?.raw ?? '');
    if (
      value?.place &&
      !isOutlet(value.place, reading) &&
      !(language?.startsWith('vi') === true && SHORT_FORM.test(value.place) && !isVietnamesePlace(value.place)) &&
      !(isColon && !isLoud(value.place) && !(at < FIRST && isBeforeColon(stamp, block, chosen))) &&
      !(isColon && (isTranscript(below, page) || page.blocks[below[at - 1] ?? -1]?.text.endsWith('?')))
    )
      found.push({
        value,
        raw: value.raw,
        source: 'text',
        where: at === 0 ? 'opening' : `paragraph ${at + 1}`,
        score: 0.75 - 0.05 * at,
      });
  }
  return found;
}

/** `<b>Oaxaca, Oax.</b> Los …`, as Mexican papers set it; `Ann Fell, Jr.` is a person. */
const TOWN = /^\p{Lu}[\p{L} ]+, (?![JS]r)\p{Lu}\p{L}{1,5}\.$/u;

/** `HARBOUR COURIER - The …`, `[…신문=김가람 기자]`: the paper itself. A town may be called as its paper is, by one word. */
function isOutlet(place: string, reading: Reading): boolean {
  return (
    OUTLET.test(place) ||
    (place.includes(' ') && siteNames(reading).has(fold(place))) ||
    (/^\p{Lu}{3,6}$/u.test(place) && initialsOf(reading.chosen.publisher?.name ?? '').includes(place))
  );
}

/** `NDEL` of `Nhân Dân en ligne`. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const OUTLET = /(?:신문|일보|뉴스)$/;

/** Abbreviated names of Vietnamese papers, which have no vowels: `SKĐS - `, `(ĐTCK) `; with an O for online. */
const SHORT_FORM = /^[BCDĐGHJKLMNPQRSTVXZ]{2,6}O?$/;

/**
 * `<b>New Delhi:</b> The …`; where the page names the place elsewhere, German papers set no type for it below the lead, nor do
 * those of South Asia and Cambodia.
 */
function isBeforeColon(stamp: Stamp | null, { text }: TextBlock, { language, lead }: Reading['chosen']): boolean {
  if (stamp !== null) return stamp.strong && stamp.stamp.endsWith(':');
  const place = CASELESS_COLON.exec(text)?.[1];
  if (place) return !isDesk(place, language);
  return language?.startsWith('de') === true && lead?.includes(text.slice(-END)) !== true;
}

const CASELESS_COLON = /^\(?((?=[\u0900-\u0DFF\u1780-\u17FF])[\p{L}\p{M} ]+)\)?[:៖](?!\s?["“‘'])/u;

/** `নিজস্ব প্রতিবেদক: …`, `স্বাস্থ্য ডেস্ক: …`: who wrote it stands there too. */
function isDesk(text: string, language: string | null): boolean {
  const { role, staff } = bylineWords(language);
  const last = fold(text.split(' ').at(-1) ?? '');
  return role.find(text) !== null || [...staff].some((name) => name.endsWith(last));
}

/** Who speaks stands before a colon too, paragraph after paragraph: `ANN FELL: …`. */
function isTranscript(body: readonly number[], { blocks }: Reading['page']): boolean {
  const isSpeech = (block: TextBlock | undefined): boolean =>
    block !== undefined &&
    (/^(?:\p{Lu}[\p{Lu} .'’-]+|[\p{Lo}\p{M} ]{2,25})[:៖]\s/u.test(block.text) ||
      stampIn(block)?.stamp.endsWith(':') === true);
  return body.filter((index) => isSpeech(blocks[index])).length > 1;
}

/**
 * `Wendburg. Die Stadt …`: the first words are a place if the headline, its kicker, the lead or the section names it.
 * `Kiên Giang - Sáng nay …`, `Praha - Most …`, without capitals throughout as papers of some countries set it, is one if the
 * text does.
 */
function opensWithItsPlace({ index, text: whole }: TextBlock, { page, story, chosen }: Reading): boolean {
  const text = whole.slice(0, LONGEST);
  const { headline, kicker, lead, section, language } = chosen;
  const names = [headline, kicker, ...section];
  const first = SIGN_BEHIND.test(text) ? ITS_PLACE.exec(text)?.[1]?.split('/') : undefined;
  if (first) return [...names, lead].some((named) => first.some((at) => named?.includes(at)));
  const place = SMALL_BEFORE_DASH.test(language ?? '') ? BEFORE_DASH.exec(text)?.[1] : undefined;
  if (place !== undefined && language?.startsWith('vi') === true && isVietnamesePlace(place)) return true;
  // A paper that names itself so is named in its text as well: `nói với Báo Bến Sao`.
  if (place === undefined || siteNames({ page }).has(fold(place))) return false;
  // `Sparta – Slavia 2:1`
  if (/\d\s?[:–-]\s?\d/.test(text.slice(0, 60))) return false;
  const others = story.body.slice(0, NAMING).filter((at) => at !== index);
  return [...names, ...others.map((at) => page.blocks[at]?.text)].some((named) => named && namesPlace(named, place));
}

/** `LIVE OAK — …`, of which the text says `people in Live Oak`. */
function isSpokenOf({ index, text }: TextBlock, { page, story }: Reading): boolean {
  const words = TWO_LOUD.exec(text)?.[0].split(' ') ?? [];
  const place = words.map((word) => word.charAt(0) + word.slice(1).toLowerCase()).join(' ');
  return place !== '' && story.body.some((at) => at !== index && page.blocks[at]?.text.includes(` ${place}`));
}

const TWO_LOUD = /^\p{Lu}{3,} \p{Lu}{3,}(?=:|\s?[-–—])/u;

/** Letters: no dateline is longer, and a pattern made of a longer place may be too large for the browser. */
const LONGEST = 120;

/** Languages whose papers set the place in small letters before a dash. */
const SMALL_BEFORE_DASH = /^(?:vi|nl|cs|sk|sl|hr|sr|bs|mk|bg|hu|ro|pl|tr|el|lt|lv|et|uk|ru)\b/;

/** Behind three words at most. Most openings have none there, and what follows takes milliseconds to compile. */
const SIGN_BEHIND = /^(?:\S+ ){0,2}\S+(?:[).:]| ·) /;
const ITS_PLACE = /^\(?(\p{Lu}[\p{L}\p{M}-]+(?:[ /]\p{Lu}[\p{L}\p{M}-]+){0,2})(?:\)|\.|:| ·) /u;
const BEFORE_DASH = /^(\p{Lu}[\p{L}\p{M}.]+(?: \p{Lu}[\p{L}\p{M}.]+){0,3})(?: -|\s?[–—]) (?=["“]?[\p{Lu}\d])/u;
