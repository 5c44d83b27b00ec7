/** Who wrote the story, where the page tells it in the words that open the text or on a line below it. */
import type { Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { spanAround, type TextBlock } from '../../text-page.ts';
import { parsed, type BylineCandidate } from './byline-candidate.ts';
import { has, isUpper } from '../../text/characters.ts';
import { fold } from '../../text/text.ts';
import { withoutTitles } from './byline-line.ts';
import { bylineWords, type BylineWords } from './byline-words.ts';
import { isFurnitureText } from '../furniture.ts';
import { isNameLike } from '../../layout/name-like.ts';
import { DESK, looksLikePerson, SHORTENED } from './name-shapes.ts';
import { parted } from '../parted.ts';
import { isWithin } from '../within.ts';
import { AUTHOR_NAME, NOT_AUTHOR, BUTTONS, isProse, KOREAN_REPORTER, AWAY } from './shown-bylines.ts';

/** Lines below the text, where Vietnamese papers and weeklies sign: `Thanh Liêm`, `Theo Hồ Hương`, `Trần Quyên (TTXVN)`. */
export function closingBylines(reading: Reading): BylineCandidate[] {
  const { around, story, chosen, page } = reading;
  const words = bylineWords(chosen.language);
  const found: BylineCandidate[] = [];
  for (const block of around.tail) {
    // `…開かれる。【曽我部望、板東遥】`
    const [, bold, plain] = (block.index === around.lastBody && SIGNED.exec(block.text.slice(-MAX_SIGNED))) || [];
    const signed = bold ?? plain;
    if (signed !== undefined) found.push(...parsed(signed, reading, 'text', 'end of text', 0.66));
    const told = block.index >= around.lastBody ? PORTRAIT.exec(block.text)?.[1] : undefined;
    if (
      told !== undefined &&
      words.role.find(block.text.slice(told.length, LONGEST_ROLE)) &&
      !isSpokenOf(told, reading)
    )
      found.push(...parsed(told, reading, 'text', 'end of text', 0.6));
    if (/[。！？]$/.test(block.text) || block.length > MAX_CLOSING || isFurnitureText(block.text, chosen.language))
      continue;
    if (isWithin(block.box, NOT_AUTHOR, 3) || isWithin(block.box, BUTTONS, 3)) continue;
    // A table of figures has names of places in it.
    if (block.box.tag === 'td' && block.index < around.lastBody) continue;
    const closing = block.index <= around.lastBody + AFTER_TEXT && !AWAY.has(story.dropped.get(block.index) ?? '');
    const named = isWithin(block.box, AUTHOR_NAME, 1);
    // `АвторМария Вербина`: the word in an element of its own.
    // `(Reporting by Ann Fell; editing by Tom Orme)`
    const whole = named ? parted(block, ' ') : withoutPlace(block.text, words).replace(/^\(([^()]*)\)\.?$/, '$1');
    // `Edited by Tom Orme; Reporting by Ann Fell`
    const line = (words.note.opening(whole) > 0 && whole.split('; ').find((part) => words.marker.test(part))) || whole;
    const marked =
      (words.marker.test(line) && !isProse(line, words.marker)) ||
      words.source.test(block.text) ||
      KOREAN_REPORTER.test(block.text) ||
      (closing &&
        (BRACKETED.test(block.text) || (!words.source.test(whole) && isBracketedName(whole, block.text, reading))));
    // `Author: <a>Ann Fell</a>` in a box of authors; other links lead to other stories.
    const linked = block.linkLength > block.length / 2;
    if (linked && !(named && (marked || isAuthorLink(block)))) continue;
    // Amid the text, a line over links to other stories is their heading.
    const next = page.blocks[block.index + 1];
    if (block.index < around.lastBody && !named && !marked && next && next.linkLength > next.length / 2) continue;
    if (!named && !marked && !(closing && isSignature(block, chosen.language))) continue;
    // The further below the text, the less it belongs to it.
    const score = (named ? 0.66 : marked ? 0.62 : 0.64) - 0.02 * Math.max(0, block.index - around.lastBody);
    // `Tin liên quan` heads other stories.
    found.push(
      ...parsed(line, reading, 'text', 'end of text', score).filter(({ value }) =>
        value?.authors.some(({ name }) => !/^\p{Ll}{4,}$|^\p{Ll}+(?: \p{Ll}+)+$/u.test(name)),
      ),
    );
  }
  return found;
}

/** `(Wren Castellane)`: so papers of Sri Lanka sign, where the text has not spoken of her. */
function isBracketedName(name: string, text: string, reading: Reading): boolean {
  return (
    text.startsWith('(') &&
    /^(?!The )\p{Lu}[^\d.,:!?]+$/u.test(name) &&
    name.includes(' ') &&
    isNameLike(name, 7) &&
    agencyNamed(name) === null &&
    !isSpokenOf(name, reading)
  );
}

/** `Jane Roe is a reporter at the Courier`: below a text that has not spoken of her, who wrote it; `Der Autor ist …` names nobody. */
const PORTRAIT = /^((?!(?:D(?:er|ie|as)|L[ae]) )\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.’-]+){1,2}) (?:is|ist|est|es|är|er) /u;
const LONGEST_ROLE = 80;

function isSpokenOf(name: string, { page, story, around }: Reading): boolean {
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return story.body.some((at) => at < around.lastBody && page.blocks[at]?.text.includes(surname));
}

/** Names alone, each a link to the author's own page. */
function isAuthorLink({ runs, text }: TextBlock): boolean {
  const links = runs.flatMap((run) => spanAround(run, 'a') ?? []);
  return links.every(({ href }) => AUTHOR_PAGE.test(href ?? '')) && text.split(/,\s*/).every(looksLikePerson);
}

export const AUTHOR_PAGE =
  /\/(?:aut(?:h|e|eu)?or\w*|avtor|tac-gia|staff|profile|people|by|writer|reporter|journalist\w*|redak\w*)s?[/-]/i;

/** `【山本花子】`: so Japanese papers sign below the text. */
const BRACKETED = /^【[\p{Script=Han}・、\s]{2,14}】$/u;

/** The same behind the last sentence. */
const SIGNED =
  /。(?:【([\p{Script=Han}・、\s]{2,20})】|（(?!\p{Script=Han}*(?:敬称|略|載|完|続))([\p{Script=Han}・、\s]{3,20})(?<![部班員]|在住|取材|曜日?|提供|時間|協力)）)$/u;
const MAX_SIGNED = 30;

/** East Asian papers name the reporter in the words that open the text: `【汐見＝三枝遼】`, `(서울=연합뉴스) 김은하 기자 =`. */
const IN_OPENING = [
  /^【[^】＝=]{1,12}[＝=]([^】]{2,20})】/u,
  /^(?:[([［【][^)\]］】]{2,20}[)\]］】]\s*)?([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*\s?(?:기자|특파원))\s*=/u,
  // 〔記者林濤／台北報導〕, 新华社北京1月12日电（记者林涛、江月）
  /^[〔［[【（(](?:本[报報])?[记記]者\s?([\p{Script=Han}、]{2,12})[／/]/u,
  // （中央社記者林濤山台南11日電）
  /^[（(]\p{Script=Han}{1,3}社[记記]者((?:\p{Script=Han}{3}、)*\p{Script=Han}{3})(?=\p{Script=Han}{2,8}\d{1,2}日[电電])/u,
  // 江城晚报讯（记者 林涛）
  /^\p{Script=Han}{1,8}(?:\d[\d月]{0,4}日[电電]|[讯訊])\s*[（(](?:本[报報])?[记記]者\s?([\p{Script=Han}、\s]{2,20})[)）]/u,
];

/** The reporter named before the first words of the text. */
export function openingBylines(reading: Reading): BylineCandidate[] {
  const { around, story, page } = reading;
  const opening = page.blocks[story.body.find((index) => index >= around.textStart) ?? -1]?.text.slice(0, 60) ?? '';
  const name = IN_OPENING.map((pattern) => pattern.exec(opening)?.[1]).find((found) => found !== undefined);
  return name === undefined ? [] : parsed(name, reading, 'text', 'opening', 0.7);
}

/** `TS.BS Lê Vân`, without the next line that says where she works. */
function withoutPlace(text: string, { role }: BylineWords): string {
  return role.opening(text) > 0 ? text.replace(/\n.*/s, '') : text;
}

const MAX_CLOSING = 80;
const AFTER_TEXT = 3;

/** A line that is names and nothing else: two to five capitalised words each, or initials; in Vietnam mostly bold or set right. */
function isSignature(block: TextBlock, language: string | null): boolean {
  const words = bylineWords(language);
  // Below a name may stand who took the photos: `Ảnh: Lê Vân`.
  const text = withoutPlace(block.text, words)
    .split('\n')
    .filter((line) => !words.credit.test(line.trim()))
    .join(' ')
    .trim();
  if (/[!?:…"“”»]|\p{L}{2}\.$/u.test(text) || /^h[1-6]$/.test(block.box.tag)) return false;
  // `Lê Vân/Báo Bến Sao (Theo AFP)`: whom and what the story is from may follow the name.
  const name = text.replace(/\s*[(（][^()]*[)）]\s*$/, '').replace(/\/[^/]+$/, '');
  // `H.M.`, `K’Linh`
  const initials =
    SHORTENED.test(name) || /^(?:\p{Lu}\.\s?){1,4}\p{Lu}?\p{L}*\.?$|^\p{Lu}[.’']\p{Lu}\p{L}*\.?$/u.test(name);
  const set = /right|author|sign/.test(`${block.box.style} ${block.box.names}`);
  const strong = block.runs.every((run) => run.text.trim() === '' || spanAround(run, 'b', 'strong', 'em', 'i'));
  const names = name
    .split(/,\s|\s\|\s/)
    .flatMap((part) => part.split(words.joiner))
    .map((part) => wordsOfName(part, words))
    .filter(([first]) => first !== '');
  const length = names.flat().length;
  const capital = names.flat().every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
  // Without capitals, more words than a name has are a title.
  const most = has(isUpper, name) ? MOST_WORDS : 4;
  const several = capital && length >= 2 && length <= most && names.every((each) => each.length <= 6);
  const isName = several || words.staff.has(fold(name)) || DESK.test(name);
  // `Jan Nowak (PAP)`
  const behind = /[(（]([^()（）]*)[)）]\s*$/.exec(text)?.[1] ?? '';
  const isSet = set || strong || language?.startsWith('vi') === true || agencyNamed(behind) !== null;
  return (initials && (set || strong)) || (isName && isSet);
}

const MOST_WORDS = 15;

/** The words of a name without its bearer's title (`Luật sư`) before it and how the text was made (`thực hiện`) behind it. */
function wordsOfName(text: string, words: BylineWords): string[] {
  const name = withoutTitles(text, words);
  const made = words.note.find(name);
  const isEnd = made !== null && made.start > 0 && made.end === name.length;
  return (isEnd ? name.slice(0, made.start) : name).trim().split(/\s+/);
}
