import type { Dateline } from '../../article.ts';
import type { Candidate, Field, Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { listOf, textOf } from '../../metadata/values.ts';
import type { TextBlock } from '../../text-page.ts';
import { fold } from '../../text/text.ts';
import { AUTHOR_PLACE, isStamp, stampIn } from './dateline-stamp.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { isFurnitureText } from '../furniture.ts';
import { namesPlace } from './inflected.ts';
import { openingAgency, type OpeningAgency } from '../publisher/opening-agency.ts';
import { isLoud, parseDateline } from './parse-dateline.ts';
import { NAMING, openingDatelines } from './opening-datelines.ts';
import { isCalendarWord } from '../times/months.ts';

/** Place, date and agency that open the story: alone on a line, or before the first words of lead or text. */
export const dateline: Field<'dateline'> = {
  name: 'dateline',
  absent: null,
  text: (value) => value?.place ?? value?.raw ?? '',
  candidates: (reading) => {
    const opening = openingAgency(reading);
    const found = [
      ...openingDatelines(reading),
      ...lineDatelines(reading),
      ...declaredPlaces(reading),
      ...bylinePlaces(reading),
      ...timedPlaces(reading),
    ];
    const completed = found.map((candidate) => withAgency(candidate, opening));
    if (!opening) return completed;
    const raw = opening.prefix.trim();
    const value = { raw, place: null, date: null, agency: opening.agency };
    return [...completed, { value, raw, source: 'text', where: 'opening', score: 0.4 }];
  },
};

/** Turkish papers name the place behind the reporter: `Onur Uysal / MUĞLA, (DHA)`. */
function bylinePlaces({ chosen }: Reading): Candidate<Dateline | null>[] {
  const raw = chosen.byline?.raw ?? '';
  const [, place, agency] = BEHIND_REPORTER.exec(raw) ?? [];
  if (!place || !agency || !isLoud(place) || agencyNamed(agency) === null) return [];
  return [
    {
      value: { raw: `${place} (${agency})`, place, date: null, agency },
      raw,
      source: 'text',
      where: 'byline',
      score: 0.6,
    },
  ];
}

const BEHIND_REPORTER = /\/\s?(\p{Lu}[\p{L} -]*\p{L}),?\s*\(([^()]+)\)$/u;

/** Indian papers name the place behind the time: `Updated - May 12, 2026 10:15 pm IST - CHENNAI`. */
function timedPlaces({ around, page, story, chosen }: Reading): Candidate<Dateline | null>[] {
  const text = story.body.slice(0, NAMING).map((index) => page.blocks[index]?.text ?? '');
  return around.top.flatMap(({ index, text: line }) => {
    const place = BEHIND_TIME.exec(line)?.[1];
    if (!place || index > around.textStart || fold(chosen.byline?.raw ?? '').includes(fold(place))) return [];
    if (!isLoud(place) && !text.some((paragraph) => namesPlace(paragraph, place))) return [];
    const value = { raw: place, place, date: null, agency: null };
    return [{ value, raw: line, source: 'layout', where: 'behind the time', score: 0.8 }];
  });
}

/** The time has its zone there. */
const BEHIND_TIME = /\d[:.]\d\d\s(?:[AaPp]\.?[Mm]\.?\s)?[A-Z]{2,5}\s?[-–—|]\s?(\p{Lu}[\p{L} ’'-]{2,30}):?$/u;

/** The place on a line of its own and the agency before the first paragraph are one dateline, set apart. */
function withAgency(candidate: Candidate<Dateline | null>, opening: OpeningAgency | null): Candidate<Dateline | null> {
  const { value } = candidate;
  if (!value || !opening || value.agency !== null || value.raw.startsWith(opening.prefix.trim())) return candidate;
  return { ...candidate, value: { ...value, raw: `${value.raw} ${opening.prefix.trim()}`, agency: opening.agency } };
}

const PLACE_BOX = /date-?line|location|place/;
const NOT_PLACE =
  /author|by-?line|breadcrumb|\bnav\b|category|section|kicker|tags?\b|topic|caption|button|share|social|\btime\b|\bdate\b|menu|comment/;

/** A short line of capitalised words between headline and text that names a place which the text itself names. */
function lineDatelines(reading: Reading): Candidate<Dateline | null>[] {
  const { around, page, story, chosen, photos } = reading;
  const after = around.headline?.lastBlock;
  if (after === undefined) return [];
  const authors = new Set(chosen.byline?.authors.map(({ name }) => fold(name)) ?? []);
  const text = story.body.slice(0, NAMING).map((index) => page.blocks[index]?.text ?? '');
  const captions = new Set(photos.flatMap(({ captionBlocks }) => captionBlocks));
  const { dates } = bylineWords(chosen.language);
  const named = around.top.filter(
    (block) =>
      block.index >= after &&
      block.index <= around.textStart &&
      (isLine(block) || isBesideDate(block) || isStamp(block) || stampIn(block)?.named) &&
      // A paragraph of Chinese is as short as a line.
      !/[。！？]$/.test(block.text) &&
      !captions.has(block.index) &&
      dates.find(block.text) === null &&
      (isStamp(block) || !isFurnitureText(block.text, chosen.language)),
  );
  return named.flatMap((block) => {
    // `Tarn CNN —`, the place in an element of its own.
    const stamp = stampIn(block);
    const line = stamp?.named ? stamp.stamp : block.text.replace(CLOCK, '');
    const named = stamp?.named === true || isStamp(block);
    const value = parseDateline(line, { language: chosen.language, alone: true });
    // `Tue., Nov. 11, 2025`
    if (!value?.place || isCalendarWord(value.place, chosen.language)) return [];
    const place = value.place;
    // `Ana Ruiz Tarn 10 NOV 2026`: who wrote it, where and when.
    if ([...authors].some((author) => fold(place).includes(author))) return [];
    const inText = text.some((paragraph) => paragraph !== block.text && namesPlace(paragraph, place));
    // Beside a date in a box named for dates or authors, a person's name is as likely.
    if (!isLine(block) && !named && !(inText && value.date !== null)) return [];
    const complete =
      named ||
      value.date !== null ||
      value.agency !== null ||
      PLACE_BOX.test(block.box.names) ||
      /\s--$/.test(block.text);
    // A person or a topic is set so as well. Vietnamese papers alone set a bare place there, and capitals are any paper's.
    // A dash behind it leads to the text or the date: `Lembayung - `.
    const isPlace = chosen.language?.startsWith('vi') === true || isLoud(place) || /[–—-]$/.test(block.text);
    return (inText && isPlace) || complete
      ? [{ value, raw: block.text, source: 'layout' as const, where: 'line of its own', score: complete ? 0.85 : 0.7 }]
      : [];
  });
}

/** What may stand behind the date: `Gornja Vrbica, 12. 03. 2025 09.14`. */
const CLOCK = /(?<=\d.*)[\s,|•·–-]+(?:\p{L}{1,3}\s)?\d{1,2}[:.]\d{2}(?:\s?\p{L})?$/u;

/** `Valsauce 12 MAR 2025`, `HANOI, 12 March` in a box named for dates: the place stands first. */
function isBesideDate({ text, length, linkLength, box }: TextBlock): boolean {
  return length <= 60 && linkLength === 0 && !/^h[1-6]$/.test(box.tag) && /^\p{Lu}.*\d/u.test(text);
}

function isLine(block: TextBlock): boolean {
  return (
    block.length <= 60 &&
    block.linkLength === 0 &&
    !/^h[1-6]$/.test(block.box.tag) &&
    (AUTHOR_PLACE.test(block.box.names) || !NOT_PLACE.test(`${block.box.names} ${block.box.parent?.names ?? ''}`))
  );
}

/** `contentLocation` and `locationCreated` say where a story plays: a dateline only where its first words say the same. */
function declaredPlaces({ page, around, story }: Reading): Candidate<Dateline | null>[] {
  const { article, nodes } = page.metadata;
  const declared = listOf(article?.data['locationCreated'] ?? article?.data['contentLocation']);
  const names = [
    ...declared.map(textOf),
    ...nodes.filter(({ types }) => types.includes('Place')).map(({ data }) => textOf(data['name'])),
  ];
  const opening = page.blocks[story.body.find((index) => index >= around.firstBody) ?? -1]?.text ?? '';
  return names.flatMap((place) => {
    const end = place ? opening.slice(place.length, place.length + 3) : '';
    const sign = /^(?:\.\s|\s?[–—:-]\s?|,\s)/.exec(end);
    if (!place || !opening.startsWith(place) || !sign) return [];
    const raw = `${place}${sign[0].trimEnd()}`;
    return [{ value: { raw, place, date: null, agency: null }, raw, source: 'json-ld', where: 'Place', score: 0.8 }];
  });
}
