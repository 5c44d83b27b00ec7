import type { Candidate, Field, Reading } from '../../field.ts';
import { textsOf } from '../../metadata/values.ts';
import type { TextBlock } from '../../text-page.ts';
import { wholeWords } from '../../text/name-test.ts';
import { decodeEntities, fold, withSingleBlanks } from '../../text/text.ts';
import { withoutMarks } from '../../text/without-marks.ts';
import { breadcrumbList, linkedWay, linksIn, linksOf, shownPath } from './breadcrumb.ts';
import { bylineWords } from '../byline/byline-words.ts';
import { isFurnitureText, isInFurniture } from '../furniture.ts';
import { AGREEMENT } from '../../rank.ts';
import { siteNames } from '../publisher/publisher.ts';
import { sectionInAddress } from './section-address.ts';
import { isUnsorted } from './unsorted.ts';

/** The section path, from the most general to the most specific. */
export const section: Field<'section'> = {
  name: 'section',
  absent: [],
  text: (value) => value.join(' › '),
  candidates: (reading) => {
    const { metadata } = reading.page;
    const found: Candidate<string[]>[] = [];
    const add = (
      names: readonly (string | null)[],
      source: Candidate<string>['source'],
      where: string,
      score: number,
    ): void => {
      const value = tidySection(names, reading);
      if (value.length > 0) found.push({ value, raw: value.join(' › '), source, where, score });
    };
    add(breadcrumbList(reading), 'json-ld', 'BreadcrumbList', 0.75);
    add(shownPath(reading), 'layout', 'breadcrumb', 0.78);
    const { language } = reading.chosen;
    const authors = new Set(textsOf(metadata.article?.data['author']).map(fold));
    const labels = shownLabel(reading).filter(
      (label) => !isFurnitureText(label, language) && !authors.has(fold(label)),
    );
    add(labels, 'layout', 'section label', 0.6);
    const way = linkedWay(reading);
    add(way, 'layout', 'links above the headline', way.length > 1 ? 0.6 : LONE_LINK);
    add(pathOf(textsOf(metadata.article?.data['articleSection']), reading), 'json-ld', 'articleSection', 0.68);
    add(
      (metadata.microdata.get('articlesection') ?? []).map(({ value }) => value),
      'microdata',
      'articleSection',
      0.6,
    );
    const meta = metadata.meta.get('article:section') ?? [];
    add(pathOf(meta, reading), 'meta', 'meta[property="article:section"]', 0.62);
    add(pathOf(metadata.categoryLinks, reading, true), 'layout', 'a[rel="category"]', 0.5);
    const address = sectionInAddress(reading);
    const line = lineAbove(reading);
    // A plain line above the headline may be a kicker; that the address has the same words makes it the section.
    if (line && !isFurnitureText(line, language))
      add([line], 'layout', 'line above the headline', plain(line) === plain(address ?? '') ? 0.6 : 0.33);
    const folder = metadata.folderName;
    if (folder !== null && !isFurnitureText(folder, language)) add([folder], 'layout', 'link to the folder', 0.45);
    add([address], 'url', 'path', 0.31);
    const named = withoutKinds(found, reading);
    return named.map((candidate) => withItsParts(candidate, named));
  },
};

/** Where a section stands may be what kind of text it is, `Reportage`: it is none where metadata or address name another one. */
function withoutKinds(found: readonly Candidate<string[]>[], { page, chosen }: Reading): Candidate<string[]>[] {
  const { label } = bylineWords(chosen.language);
  const isKind = ({ value: [only = '', ...others], source, where }: Candidate<string[]>): boolean => {
    if (source !== 'layout' || where === 'breadcrumb' || others.length > 0) return false;
    const place = label.find(only);
    const isLabel = place?.start === 0 && place.end === only.length && !IS_SECTION.test(only);
    return isLabel && !plain(page.url).includes(plain(only));
  };
  const kept = found.filter((candidate) => !isKind(candidate));
  return kept.some(({ source }) => source !== 'layout') ? kept : [...found];
}

/** Labels before a text that are sections as well. */
const IS_SECTION = /^(?:sport|foot|rugby|tennis|basket|cyclisme|handball|fait|météo|cultur)/i;

/** Less than the address says: the link may lead to whom or what the story is about. */
const LONE_LINK = 0.305;

/** A path that begins or ends with what others say says the same more fully: it stands above them, however many they are. */
function withItsParts(path: Candidate<string[]>, all: readonly Candidate<string[]>[]): Candidate<string[]> {
  const parts = all.filter(({ value }) => {
    const count = value.length;
    return (
      count < path.value.length &&
      [path.value.slice(0, count), path.value.slice(-count)].some((part) => same(part, value))
    );
  });
  const agreeing = AGREEMENT * new Set(parts.map(({ source }) => source)).size;
  const best = Math.max(path.score, ...parts.map(({ score }) => score + agreeing + 0.01));
  return best > path.score ? { ...path, score: best } : path;
}

const same = (path: readonly string[], other: readonly string[]): boolean =>
  path.map(fold).join(' ') === other.map(fold).join(' ');

/** `China / Politics`, `News/Canada/British Columbia`; a single stroke without blanks joins two words of one name. */
function split(names: string): string[] {
  const text = withSingleBlanks(decodeEntities(names));
  return text.split(/\/.*\//.test(text) ? /\s*(?:\/|[>»›|;,]\s)\s*/ : /\s*[>»›|;,]\s+|\s+\/\s+/);
}

/**
 * Several names are the steps of one path, or each a category's, of which the first counts. Systems give categories in the order
 * of their names: these (`areLinks`: links to them in any order) are steps only where the address goes that way too, or signs
 * lead from one to the next, `China / Politics`.
 */
function pathOf(texts: readonly string[], { page }: Reading, areLinks = false): readonly string[] {
  const names = texts.flatMap(split).filter((name) => !NO_NAME.test(name) && !isUnsorted(name));
  const isWay = texts.length === 1 && !/[,;]/.test(texts.join());
  if (isWay || (!areLinks && names.join() !== names.toSorted().join())) return names;
  const way = names.slice(0, areLinks ? names.length : 1).map(plain);
  const goes = page.url
    .split('/')
    .map(plain)
    .join('/')
    .includes(`/${way.join('/')}/`);
  return goes ? names : names.slice(0, 1);
}

const LONGEST_NAME = 50;
/** The first step is never the headline cut short. */
const LONGEST_FIRST = 60;
/** With the paper's name beside it, and blanks as the markup has them. */
const LONGEST_LINE = 1000;
const MOST_STEPS = 5;
const HOME = new Set(
  'home|homepage|start|startseite|trang chủ|trang nhất|صفحه نخست|αρχική|prima pagină|naslovna|początna|หน้าแรก|ראשי|accueil|inicio|portada|pagina iniziale|voorpagina|forside|hem|etusivu|anasayfa|главная|головна|ホーム|トップ|홈|首页|首頁|beranda|strona główna|úvod|domů|الرئيسية|you are here|sie sind hier|aktueller artikel'
    .split('|')
    .map(plain),
);

/** What a system calls every page of one kind. */
const NO_NAME = /^(?:all|articles?|stor(?:y|ies)|posts?|記事)$/i;

/** `(TTO)`, `VTV.vn`: whom a story is from, as its text opens with it. */
const OUTLET_SIGN = /^(?:\(.*\)|\S+\.(?:vn|com|net|org))$/i;

/** Without home, the site's name, the headline itself and repetitions. */
export function tidySection(names: readonly (string | null)[], reading: Reading): string[] {
  const headline = fold(reading.chosen.headline ?? '');
  const site = siteNames(reading);
  const kept: string[] = [];
  for (const name of names) {
    if (name && name.length > LONGEST_LINE) continue;
    const line = (name ?? '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s>›»/|•·-]+|[\s>›»/|•·-]+$/g, '')
      .trim();
    // `Thời sự - Báo Bến Sao`: a link or the metadata may name the paper beside the section.
    const others = line.split(/ [|–—-] /).filter((part) => !site.has(fold(part)) && !OUTLET_SIGN.test(part));
    const text = others.length === 1 ? (others[0] ?? '') : line;
    const folded = fold(text);
    if (
      folded === '' ||
      text.length > (kept.length > 0 ? LONGEST_NAME : LONGEST_FIRST) ||
      HOME.has(plain(text)) ||
      site.has(folded)
    )
      continue;
    if (headline !== '' && (folded === headline || (folded.length > 15 && headline.startsWith(folded.slice(0, 20)))))
      continue;
    // `Place: What happened` may stand in the breadcrumb as `What happened`; a section has fewer words.
    if (text.split(' ').length > 3 && headline.endsWith(folded)) continue;
    if (NO_NAME.test(text) || OUTLET_SIGN.test(text) || isUnsorted(text)) continue;
    // Beside the headline may stand whose the photo is, `© Name`, and in the breadcrumb's box when the story came out.
    if (/^(?:https?:|www\.|[©ⓒ]|\(c\))|^\d+$|\d[/.:-]\d\d/i.test(text) || kept.some((known) => fold(known) === folded))
      continue;
    kept.push(text);
    if (kept.length === MOST_STEPS) break;
  }
  return kept;
}

const LABEL = wholeWords(
  'categor\\w*|kategori\\w*|cate|cat|section|seccion|sezione|rubrik|rubrique|ressort|channel|chuyen muc|detail-cate|department|folder|(?<!field[_-]*)labels?',
);
/** A kicker that is a link leads to the section's page. */
const LINKED_LABEL = new RegExp(`${LABEL.source}|overline|eyebrow|kicker|topline`);
/** `author-section`: a part of the page called section, not the paper's. */
const OF_AUTHORS = /author|by-?line/;

/** A short link just above the headline, or beside the date, in a box named for sections. */
function shownLabel({ page, around }: Reading): string[] {
  const headline = around.headline?.firstBlock ?? around.firstBody;
  const near = around.top.filter(
    (block) =>
      block.index >= headline - 4 &&
      block.index < around.textStart &&
      block.index !== headline &&
      block.length < 90 &&
      !OF_AUTHORS.test(block.box.names) &&
      !isInFurniture(block.box),
  );
  for (const block of near) {
    const named = linksOf(block).filter((link) =>
      block.runs.some(
        ({ spans }) =>
          spans.includes(link) && spans.some(({ names, text }) => text === link.text && LINKED_LABEL.test(` ${names}`)),
      ),
    );
    // Where their box is called so too, all of its links are steps.
    if (named.length > 0) return LABEL.test(block.box.names) ? stepsIn(block, page.url) : named.map(({ text }) => text);
    if (block.length >= LONGEST_NAME) continue;
    // The whole story's box may be called so as well.
    const { parent } = block.box;
    const isSmall = parent && parent.lastBlock - parent.firstBlock < MOST_STEPS;
    const boxes = [block.box.names, isSmall ? parent.names : ''];
    if (block.linkLength > 0 && boxes.some((names) => LINKED_LABEL.test(names))) return stepsIn(block, page.url);
    if (LABEL.test(block.box.names) && !/\d/.test(block.text)) return [block.text];
  }
  return [];
}

/** Commas stand between categories, not between the steps of a way: the first counts. */
function stepsIn(block: TextBlock, url: string): string[] {
  return linksIn(block, url).slice(0, block.text.includes(',') ? 1 : undefined);
}

/** A short line without digits or links just above the headline, in the same box. */
function lineAbove({ page, around, chosen }: Reading): string | null {
  const place = around.headline;
  const block = place ? page.blocks[place.firstBlock - 1] : undefined;
  if (
    !place ||
    !block ||
    block.box.hidden ||
    block.length > LONGEST_NAME / 2 ||
    block.linkLength > 0 ||
    /\d|[:：]|\.$/.test(block.text)
  )
    return null;
  const beside = block.box.parent === place.box.parent || block.box === place.box.parent;
  return beside && fold(block.text) !== fold(chosen.kicker ?? '') ? block.text : null;
}

/** Letters only, without marks: `Xây dựng Đảng` and `xay dung dang` are the same. */
function plain(text: string): string {
  return withoutMarks(fold(text));
}
