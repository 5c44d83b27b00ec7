/**
 * Lines among the story's text that are none of it, as their words say: calls and pointers inside a paragraph, and notes on
 * the story itself at its head and foot. Nothing else depends on them, so that they are dropped where the fields are read:
 * the page's script has no room for their words. A line that begins with `Copyright`, where a text was printed
 * first and who asked the questions stays: readers who were asked count such lines as the text's own.
 */
import { ofKnown, wordsOf } from '../../languages/index.ts';
import { rightsIn } from '../../layout/credits/rights.ts';
import { spanAround, type TextBlock, type TextPage, type TextStory } from '../../text-page.ts';
import { PhraseList } from '../phrase-list.ts';
import { appealsIn } from './appeals.ts';
import { isForPayers } from './for-payers.ts';

/** A call, a pointer or a note is a line or two, never a paragraph. */
const LONGEST = 260;
/** Notes stand among the last blocks. */
const LAST_BLOCKS = 4;

/** Returns the story without such lines: its body, and among what was dropped each with its rule. */
export function withoutSideLines(page: TextPage, story: TextStory): TextStory {
  const body: number[] = [];
  const dropped = new Map(story.dropped);
  const end = story.body.length - LAST_BLOCKS;
  const appeals = appealsIn(story.body.flatMap((index) => page.blocks[index] ?? []));
  for (const [at, index] of story.body.entries()) {
    const block = page.blocks[index];
    const isLast = at === story.body.length - 1;
    const rule =
      block && index !== story.headline
        ? (ruleOf(block, index <= story.start || at >= end) ??
          (appeals.has(index) ? 'call' : null) ??
          (isLast && isSource(block) ? 'closing-line' : null))
        : null;
    if (rule) dropped.set(index, rule);
    else body.push(index);
  }
  return { ...story, body, dropped };
}

/** Returns the rule by which the line is none of the text, or null. `atEdge`: no text stands before it, or hardly any after it. */
function ruleOf(block: TextBlock, atEdge: boolean): string | null {
  if (block.length > LONGEST || /^h[1-6]$/.test(block.box.tag)) return null;
  if (block.linkLength > 0) {
    if (isLabelledLink(block)) return 'links';
    if (isCall(block)) return 'call';
  }
  if (isInvitation(block, atEdge || isEmphasised(block))) return 'call';
  if (!atEdge) return null;
  if (isForPayers(block.text)) return 'paywall';
  return noticeAt(bare(block.text)) > 0 || OWN_RULES.test(block.text) || rightsIn(block.text) === block.text
    ? 'notice'
    : null;
}

/** `Så jobbar Fjällbladet med journalistik: …`: Swedish papers say below each story by which rules they work. */
const OWN_RULES = /^Så jobbar .{2,40} med (?:journalistik|nyheter)/;

/** `Follow our WhatsApp channel for more stories like this`: where a call leads needs no link to be known. */
function isInvitation({ text }: TextBlock, isApart: boolean): boolean {
  if (!CHANNEL.test(text)) return false;
  const words = bare(text);
  const call = callIn(words);
  // Amid the text the paper calls the channel its own.
  if (OWN_CHANNEL.test(text)) return call > 0;
  // One word alone opens any sentence: `Comments on the Facebook post …`.
  return isApart && /\S\s\S/.test(words.slice(0, call));
}

/** Proper names, written so in every language, and the word for letters to readers. */
const CHANNEL =
  /\b(?:whatsapp|telegram|viber|messenger|facebook|instagram|youtube|tiktok|twitter|threads|linkedin|bluesky|mastodon|zalo\b|google news|apple news|newsletter|nieuwsbrie|nyhetsbrev|podcast)|телеграм|ニュースレター/i;

/** `our WhatsApp channel`, `nuestro canal de Telegram`, and no words of somebody else. */
const OWN_CHANNEL = new RegExp(
  `^(?!.*["“”„«]).* (?:our|nuestr|notr|nostr|noss|unser|onze|vår|vores|nasz|наш)\\S* (?:\\S+ ){0,3}?(?:${CHANNEL.source})`,
  'i',
);

const calls = ofKnown(() => new PhraseList(wordsOf(({ boilerplate }) => boilerplate.calls)));
/** Where the call ends with which the text opens, or 0; `Click here, said the harbour master` tells of one. */
function callIn(text: string): number {
  const end = calls().opening(text);
  return text[end] === ',' ? 0 : end;
}

/** `Source: A.P. (Tarn)`: a last line with full stops that end no sentence. */
function isSource({ text }: TextBlock): boolean {
  return text.length < LONGEST_SOURCE && /^\s?[:：]/.test(text.slice(sources().opening(text)));
}

const LONGEST_SOURCE = 60;

const sources = ofKnown(() => new PhraseList(wordsOf(({ byline }) => byline.sources)));

/** By their first character. That no word goes on where one ends need not be asked: they are words no sentence opens with. */
const notices = ofKnown(() =>
  Map.groupBy(
    wordsOf(({ boilerplate }) => boilerplate.notices.map((words) => words.toLowerCase())),
    (words) => words.charAt(0),
  ),
);

/** Returns the length of the note's first words, with which the text opens, or 0. */
function noticeAt(text: string): number {
  const lower = text.slice(0, 60).toLowerCase();
  return (
    notices()
      .get(lower.charAt(0))
      ?.find((words) => lower.startsWith(words))?.length ?? 0
  );
}

/** The text without the signs that stand before notes: `(*) Tiêu đề do …`, `※ 이 기사의 …`. */
function bare(text: string): string {
  return text.replace(/^[\s[\]()（<>»•·|*※–\p{So}\uFE0F-]+/u, '');
}

/** `PREP FOR THE POLLS: <a>Who is running, and where</a>`: a label, and a title that is the rest of the line. */
function isLabelledLink({ text, length, linkLength, box }: TextBlock): boolean {
  if (box.tag === 'li' || /[.:…。]["”»]?$/.test(text)) return false;
  const label = /^[^.:|]{3,40}[:|]\s/.exec(text)?.[0].length ?? 0;
  return label > 0 && linkLength >= length - label && TITLE.test(text.slice(label));
}

/** Three words or more, unless the script has no blanks: fewer are a name or an address (`Website: skerrow.example`). */
const TITLE = /\S\s+\S+\s+\S|[\u3040-\u30FF\u3400-\u9FFF\u0E00-\u0EFF]{8}/;

/**
 * `The Docket brings you the law of the day. Sign up <a>here</a>.`: the last sentence is a call, and the rest of it a link; or
 * all is one, set in bold, and ends with a link: `<b>Follow the winter as it happens <a>here</a></b>`.
 */
function isCall(block: TextBlock): boolean {
  const { text, runs } = block;
  const last = runs.findLast((run) => /[^\s.!…]/.test(run.text));
  // `<i>For all the news of the islands, <a>sign up</a> to our newsletter.</i>`
  if (CHANNEL.test(text) && isEmphasised(block) && runs.some((run) => spanAround(run, 'a') && callIn(run.text) > 0))
    return true;
  if (!last || !spanAround(last, 'a')) return false;
  const sentence = text.split(/[.!?…]\s+/).at(-1) ?? '';
  const call = callIn(sentence) || noticeAt(sentence);
  if (call > 0 && last.text.trim().length > (sentence.length - call) * 0.6) return true;
  return callIn(bare(text)) > 0 && isEmphasised(block);
}

/** Set in bold or italics from end to end. */
function isEmphasised({ runs }: TextBlock): boolean {
  return runs.every((run) => !/[\p{L}\d]/u.test(run.text) || spanAround(run, 'b', 'strong', 'em', 'i'));
}
