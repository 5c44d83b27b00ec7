import type { Candidate, Field, Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { textsOf } from '../../metadata/values.ts';
import type { TextBlock } from '../../text-page.ts';
import { fold, withCapital } from '../../text/text.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { closingAgency } from './closing-agency.ts';
import { isFurnitureText } from '../furniture.ts';
import { openingAgency, reportedAgency } from './opening-agency.ts';
import { INITIALS, looksLikePerson, ORGANISATION } from '../byline/name-shapes.ts';
import { isNoName } from '../../layout/credits/no-name.ts';
import { siteNames } from './publisher.ts';

/** The news agency, or else the paper, that the text is credited to. */
export const agency: Field<'agency'> = {
  name: 'agency',
  absent: null,
  text: (value) => value ?? '',
  candidates: (reading) => {
    const { chosen, page } = reading;
    const found: Candidate<string | null>[] = [];
    const add = (
      value: string | null | undefined,
      source: Candidate<string>['source'],
      where: string,
      score: number,
    ): void => {
      // A paper is not credited on its own site; an agency is.
      const own = value && siteNames(reading).has(fold(value)) && agencyNamed(value) === null;
      if (value && !own) found.push({ value, raw: value, source, where, score });
    };
    add(chosen.dateline?.agency, 'text', 'dateline', 0.85);
    add(openingAgency(reading)?.agency ?? reportedAgency(reading), 'text', 'opening', 0.85);
    const authors = chosen.byline?.authors ?? [];
    const named = authors.filter(({ kind }) => kind === 'agency').map(({ name }) => name);
    if (named.length > 0) add(named.join(', '), 'layout', 'byline', 0.8);
    for (const { name, outlet, kind } of authors) {
      add(outlet && agencyOf(outlet), 'layout', 'byline', 0.75);
      // `Nhóm PV TTXVN`, `Redazione ANSA`, `Tal.example/ANP`
      if (kind === 'staff')
        add(agenciesIn(name, reading) ?? agencyNamed(name.split(' ').at(-1) ?? ''), 'layout', 'byline', 0.7);
    }
    for (const whole of bylineLines(reading)) {
      // Beside the date, `Follow the Courier`.
      const line = whole.slice(0, bylineWords(chosen.language).call.find(whole)?.start);
      add(agenciesIn(BEHIND_NAMES.exec(line)?.[1] ?? '', reading), 'text', 'byline', 0.7);
      add(toldBehind(line, reading), 'text', 'byline', 0.66);
    }
    for (const name of textsOf(page.metadata.article?.data['author'])) add(agencyNamed(name), 'json-ld', 'author', 0.6);
    for (const value of sourcesAbove(reading)) add(value, 'text', 'source above the text', 0.72);
    add(closingAgency(reading)?.agency, 'text', 'end of text', 0.7);
    for (const { value, score } of creditLines(reading)) add(value, 'text', 'end of text', score);
    return found;
  },
};

/** `TTXVN`, `Reuters` of `Vietnamnet/Reuters` and `theo Reuters`: the agencies among those whom somebody writes for. */
function agencyOf(outlet: string): string | null {
  const named = outlet
    .replace(/^\p{L}{2,5} (?=\p{Lu})/u, '')
    .split(/\s*[/,]\s*/)
    .filter((name) => agencyNamed(name) !== null);
  return agencyNamed(outlet) ?? (named.join(', ') || null);
}

/** The byline, and the lines above the text that name who is in it: metadata name the persons alone. */
function bylineLines({ around, chosen, story }: Reading): string[] {
  const names = chosen.byline?.authors.map(({ name }) => name) ?? [];
  const lines = around.top.filter(
    ({ index, length, text }) =>
      length < 100 && story.dropped.get(index) !== 'caption' && names.some((name) => text.includes(name)),
  );
  return [chosen.byline?.raw ?? '', ...lines.map(({ text }) => text)];
}

/** `Par Anne Roc (avec Belga)`, `Tal-Kurier mit dpa`, `Lê Vân (theo Reuters, AFP)` */
const BEHIND_NAMES = /(?:[(（]\p{L}{2,6}|\s\p{Ll}{2,5}) ([^()（）]{2,40})[)）]?$/u;

/** `Lê Vân (Theo Guardian, CNN)`, `Lê Vân - Theo Guardian`, `Lê Vân (PV TTXVN tại Paris)`: whom she read, or works for. */
function toldBehind(line: string, { chosen }: Reading): string | null {
  const { source, role } = bylineWords(chosen.language);
  const [, inside = ''] = /\p{L}\s?(?:[(（]|\s[-–—|]\s)([^()（）]{4,60}?)[)）]?\.?$/u.exec(line) ?? [];
  const behind = withCapital(inside);
  if (source.test(behind)) {
    const names = source.cutOff(behind).trim();
    return isName(names) && !namesPerson(names) ? names : null;
  }
  return role.opening(inside) > 0
    ? (inside.split(' ').find((word) => /^\p{Lu}{3}/u.test(word) && agencyNamed(word)) ?? null)
    : null;
}

/** `anzeigen` after `Quelle` is a button, and `Read more:` leads elsewhere. Small letters are an address (`ntv.de`) or no name. */
function isName(text: string): boolean {
  return (
    text.length < 40 &&
    !/[:：]$|:\/\//.test(text) &&
    !isNoName(text) &&
    (!/^\p{Ll}/u.test(text) || ORGANISATION.test(text) || /^\S+\.\p{Ll}{2,}$/u.test(text))
  );
}

/** Whether one of the names is a person's: no word of these is small in Vietnam (`Thanh niên Việt`). */
function namesPerson(names: string): boolean {
  return names.split(/,\s*/).some((name) => {
    const called = name.replace(/\s*[(（].*$/, '');
    return looksLikePerson(called) && !ORGANISATION.test(name) && !VIETNAMESE_PAPER.test(called);
  });
}

const VIETNAMESE_PAPER = /^(?=.*[ăđơư\u1EA0-\u1EF9]).* \p{Ll}/u;

/** Beside the date, where Turkish papers have it: `Kaynak: AA`. */
function sourcesAbove(reading: Reading): (string | null)[] {
  const { around, chosen, story } = reading;
  const { source } = bylineWords(chosen.language);
  // A photo's source is named so too.
  const captions = new Set(reading.photos.flatMap(({ captionBlocks }) => captionBlocks));
  return around.top
    .filter(({ index }) => !captions.has(index) && story.dropped.get(index) !== 'caption')
    .flatMap(({ runs, text }) => [
      ...text.split(BEFORE_LABEL),
      ...text.split(', ').slice(1),
      ...runs.map((run) => run.text),
    ])
    .map((text) => text.trim())
    .filter((text) => text.length < 60 && source.test(text))
    .map((text) => agenciesIn(withoutPersons(source.cutOff(text)), reading));
}

/** `2026-05-09 来源：新华社 作者：林涛`: where another label begins. */
const BEFORE_LABEL = /\s+(?=[^\s:：]+[:：]\D)/;

/** `AA / Ali Kaya` */
function withoutPersons(names: string): string {
  const parts = names.split(/\s*\/\s*/);
  const others = parts.filter((part) => agencyNamed(part) !== null || !looksLikePerson(part));
  return others.length > 0 ? others.join(', ') : names;
}

/** `Theo TTXVN`, `(Theo Reuters, AFP)`, `Nguồn: Đại Đoàn Kết`, `© dpa-infocom, dpa:240516`, `(dpa/afp)` below the text. */
function creditLines(reading: Reading): { value: string | null; score: number }[] {
  const { around, chosen, photos, story } = reading;
  const words = bylineWords(chosen.language);
  const found: { value: string | null; score: number }[] = [];
  // `(Nguồn: AFP)` below a photo is whose the photo is.
  const captions = new Set(photos.flatMap(({ captionBlocks }) => captionBlocks));
  for (const block of around.tail) {
    if (captions.has(block.index) || story.dropped.get(block.index) === 'caption') continue;
    // `Nguồn VHO: https://…`: collections of other papers' stories.
    const from = BEFORE_ADDRESS.exec(block.text)?.[1] ?? '';
    if (words.source.test(from)) found.push({ value: words.source.cutOff(from).trim(), score: 0.7 });
    const wire = /\b(dpa|afp|apa|sda|epd):\d/i.exec(block.text)?.[1];
    if (wire) found.push({ value: wire, score: 0.75 });
    if (block.length > 80 || block.index < around.lastBody - 1) {
      const end = block.text.slice(-MAX_CLOSING);
      const closing = block.index === around.lastBody ? (BRACKET.exec(end) ?? AFTER_DASH.exec(end))?.[1] : undefined;
      const value = closing === undefined ? null : agenciesIn(words.source.cutOff(closing), reading);
      found.push({ value, score: 0.6 });
      continue;
    }
    const distance = 0.02 * Math.max(0, block.index - around.lastBody);
    const line = unwrapped(told(block, chosen.language));
    const bracket = BRACKET.exec(block.text)?.[1];
    // `(theo EFE)`
    const opened = withCapital(line);
    const source = words.source.test(opened) ? words.source.cutOff(words.source.cutOff(opened)).trim() : null;
    found.push({
      value:
        agenciesIn(words.source.cutOff(bracket ?? ''), reading) ??
        agenciesIn(source ?? line, reading) ??
        agenciesIn(/;\s(.+)$/.exec(line)?.[1] ?? '', reading),
      score: 0.7 - distance,
    });
    // A paper is credited too, but only where its line is marked as a source and no person is named in it.
    if (isSourceBox(block) && isName(line) && source === null && !isFurnitureText(line, chosen.language))
      found.push({ value: line, score: 0.5 - distance });
    else if (source !== null && isName(source)) {
      const names = source.split(/,\s*/);
      // Of `Reuters, BBC` the byline tells the agency alone.
      const beside = names.length > 1 && names.some((name) => agencyNamed(name) !== null);
      // `Theo Lê Vân (Báo Bến Sao)` is the byline's.
      if (SOURCE_NAME.test(block.box.names) || !namesPerson(source))
        found.push({ value: source, score: (beside ? 0.85 : 0.45) - distance });
    }
  }
  return found;
}

/** Without the brackets around all of it. */
function unwrapped(text: string): string {
  const line = text.replace(/^\/+|\/+$/g, '').trim();
  return /^[(（]([^()（）]*)[)）]$/.exec(line)?.[1]?.trim() ?? line;
}

/** The line without the buttons in it: `Theo <a>Đời sống mới</a> <span>Copy link</span>`; `Nguồn:` is none. */
function told({ runs, text }: TextBlock, language: string | null): string {
  const { source } = bylineWords(language);
  const kept = runs.filter(
    (run) => !/\p{L}/u.test(run.text) || source.test(run.text) || !isFurnitureText(run.text, language),
  );
  return kept.length === runs.length
    ? text
    : kept
        .map((run) => run.text)
        .join('')
        .trim();
}

const BEFORE_ADDRESS = /^([^:：]{4,40}?)\s*[:：]\s*https?:\/\/\S+$/u;
const MAX_CLOSING = 60;
/** `…, she said. — Bernama`: so papers of Malaysia, the Philippines and Vietnam close what they took from an agency. */
const AFTER_DASH = /[.!?"”’]\s?[-–—]\s?([^\s–—-][^–—]{1,30}?)\.?$/u;
const BRACKET = /[(（]([^()（）]{2,40})[)）]\.?$/;

/**
 * `Reuters, AFP`, `mit Material von dpa`; of `tal-kurier.example, ino/dpa` the agency: beside it stand the paper itself and
 * who edited the story, and in `(Edda Lorenz, APA, 4.3.2025)` who wrote it and when.
 */
function agenciesIn(text: string, reading: Reading): string | null {
  if (text === '') return null;
  const { joiner, joining } = bylineWords(reading.chosen.language);
  const parts = ` ${text}`
    .split(joiner)
    .flatMap((part) => part.split(/[,;/]/))
    .map((part) => part.replace(/^[\s©]+|\s+$/g, ''))
    .map((part) => part.slice(joining.opening(part)).trim())
    .filter((part) => part !== '');
  const isDated = parts.some((part) => DATE.test(part));
  const site = siteNames(reading);
  const authors = reading.chosen.byline?.authors.filter(({ kind }) => kind === 'person') ?? [];
  // `Lê Vân/Bến Sao/TTXVN`: beside who wrote it, the agency tells itself.
  if (parts.some((part) => authors.some(({ name }) => fold(name) === fold(part))))
    return parts.filter((part) => agencyNamed(part)).join(', ') || null;
  const names = parts
    .filter((part) => agencyNamed(part) !== null || !(INITIALS.test(part) || DATE.test(part) || site.has(fold(part))))
    .filter((part) => !(isDated && looksLikePerson(part)));
  return names.length > 0 && names.every((name) => agencyNamed(name) !== null) ? names.join(', ') : null;
}

const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/;

/** Not the label of the list of tags that stands in `post-source-tags`. */
function isSourceBox(block: TextBlock): boolean {
  return SOURCE_NAME.test(block.box.names) && block.linkLength === 0 && block.length < 40;
}

const SOURCE_NAME = /(?:^|[\s_-])(?:source|nguon)(?!-tags)(?=$|[\s_-])/;
