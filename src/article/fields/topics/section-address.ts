/** The section that a story's address names: `/news/islands/4711`. */
import type { Reading } from '../../field.ts';
import { fold } from '../../text/text.ts';
import { withoutMarks } from '../../text/without-marks.ts';

/** Folders that hold stories, each under its own name. */
const NO_SECTION =
  /^(?:stor(?:y|ies)|articles?|articulos?|artikel|posts?|content|archives?|pages?|amp|web|site|index|item|detail|view|read|print|ty-article|news-releases|releases|html)$/;
/** Folders that hold the sections. */
const ALL_SECTIONS =
  /^(?:news|nachrichten|aktuell|nyheter|nyheder|nieuws|uutiset|frettir|noticias?|notizie|actualites?|tin(?:-tuc)?|live|videos?|berita|haber(?:ler)?|haberi|novosti|vijesti|wiadomosci|zpravy|spravy|hirek|stiri|eidiseis|aktualnosci|mediathek|category|sections?)$/;

/** `/en/`, `/en-us/`, `/eng/`: the language of what is below it. */
const LANGUAGE_FOLDER = /^(?:[a-z]{2}(?:-[a-z]{2})?|eng|rus|arm|ara|fra|deu|esp)$/i;

/** Returns the first step of the address that is not every story's, in words, or null where the page's language is not written so. */
export function sectionInAddress({ page, chosen }: Reading): string | null {
  const { protocol = '', pathname = '' } = URL.parse(page.url) ?? {};
  // The folders of a file on the device are the person's own.
  const folders = protocol === 'file:' ? [] : pathname.split('/').filter(Boolean);
  const below = folders.slice(LANGUAGE_FOLDER.test(folders[0] ?? '') ? 1 : 0);
  const named = withoutNews(below);
  // `/article/politics/the-ferry-returns`: of more than one word it may be the story's own folder, `/article/ferry-returns/index.html`.
  const isIn = NO_SECTION.test(named[0] ?? '') && /^[a-z]{3,20}$/.test(named[1] ?? '');
  const [first, ...rest] = isIn ? withoutNews(named.slice(1)) : named;
  const isName = rest.length > 0 && first && /^[a-z][a-z-]{2,30}$/.test(first) && !NO_SECTION.test(first);
  if (!isName) return null;
  const words = first.split('-');
  if (isWrittenOtherwise(chosen.headline ?? '', chosen.language)) return null;
  // `/ferry-returns/4711`: the headline's own words.
  const headline = withoutMarks(fold(chosen.headline ?? ''));
  // Letters without marks of their own are spelled out, or left out: `smavaer`.
  const known = words.filter((word) => headline.includes(word)).length;
  return words.length > 1 && known > words.length * 0.7 ? null : words.join(' ');
}

/** `the-gioi` is no name in Vietnamese, nor is `politiki` in Greek; in Turkish or Czech a few letters have marks. */
function isWrittenOtherwise(headline: string, language: string | null): boolean {
  const letter = language?.startsWith('vi') ? /[\p{L}--[a-z]]/iv : /[\p{L}--\p{Script=Latin}]/v;
  const words = headline.split(/\s+/);
  return words.filter((word) => letter.test(word)).length > words.length / 2;
}

function withoutNews(steps: readonly string[]): readonly string[] {
  const first = steps.findIndex((step) => !ALL_SECTIONS.test(step));
  return first < 0 ? [] : steps.slice(first);
}
