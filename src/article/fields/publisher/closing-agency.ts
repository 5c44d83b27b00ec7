/** An agency's name behind the last words of the text, as in `… at half the price. — VNS`: a credit, and no word of the story. */
import type { Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { spanAround, type TextBlock } from '../../text-page.ts';
import { fold } from '../../text/text.ts';
import { siteNames } from './publisher.ts';

export interface ClosingAgency {
  agency: string;
  /** As it stands, with the blank, dash or brackets around it. */
  suffix: string;
}

/** After the sentence's end: `— VNS`, `(TTXVN)`, `/PAP/`. */
const SUFFIX =
  /(?<=[.!?…。/]["”’»)]?)\s*(?:[-–—]\s*([^\s–—-][^()（）–—]{0,30}?)|[(（]([^()（）]{2,40})[)）]|\s\/([^/]{2,30})\/)\.?$/u;
/** The last words in which it may stand. */
const LONGEST = 60;

/** Returns the agency that closes the story's last block, or null. */
export function closingAgency({ page, around }: Pick<Reading, 'page' | 'around'>): ClosingAgency | null {
  const block = page.blocks[around.lastBody];
  if (!block) return null;
  const found = SUFFIX.exec(block.text.slice(-LONGEST));
  const name = found?.slice(1).find((part) => part !== undefined) ?? '';
  // The paper signs its own text so as well: `/Telenews/`.
  const own = found?.[3] !== undefined && siteNames({ page }).has(fold(name));
  if (found && (own || areAgencies(name))) return { agency: name, suffix: found[0] };
  return inType(block);
}

function areAgencies(names: string): boolean {
  // Two letters are as likely somebody's initials.
  return names.length > 1 && names.split(/\s*[,/]\s*/).every((name) => agencyNamed(name) !== null);
}

/** `… at half the price. <strong>VNS</strong>` */
function inType({ text, runs }: TextBlock): ClosingAgency | null {
  const last = runs.findLast((run) => run.text.trim() !== '');
  const name = last?.text.trim() ?? '';
  if (!last || name === '' || !areAgencies(name) || !spanAround(last, 'b', 'strong', 'em', 'i')) return null;
  const before = text.slice(0, -name.length);
  return text.endsWith(name) && /[.!?…]["”’»)]?\s*$/.test(before)
    ? { agency: name, suffix: text.slice(before.trimEnd().length) }
    : null;
}
