/** Reads a photo credit as it is printed, and what kind of picture it is. */
import type { Credit, PrintedCredit } from '../../article.ts';
import { has, isLetter, isLetterOrNumber } from '../../characters.ts';
import { isAgency, namesOrganisation } from './credit-agencies.ts';
import { markerAtStart, type Marker } from './credit-markers.ts';
import { announces, isArchived, isBareLabel } from './marked-credit.ts';

/**
 * Returns the credit that `text` states, or null for a text that names nobody: without its marker (`Ảnh:`, `Photo by`),
 * brackets and closing punctuation. Who is named in it, `credit-names.ts` tells.
 */
export function printedCredit(text: string): PrintedCredit | null {
  const { raw, kind } = bareCredit(text);
  return raw === '' ? null : { raw, kind };
}

/** A credit is bracketed once or twice; a caption can be nothing but brackets. */
const MOST_NESTED = 20;

/** Strips brackets, markers and punctuation around a credit, as often as they are nested (`(© Foto: …)`). */
export function bareCredit(text: string): { raw: string; kind: Credit['kind'] } {
  let raw = text.trim();
  let kind: Credit['kind'] = 'photo';
  for (let before = '', pass = 0; before !== raw && pass < MOST_NESTED; pass += 1) {
    before = raw;
    raw = unbracketed(
      raw.replace(/^[\s—–\-|/:：,;.•·*+→▲▼△▽↑↓]+|[\s—–\-|/:：,;•·*→]+$|(?<!\p{L})\++$|(?<=[)\]）])[.。]$/gu, ''),
    );
    const marker = markerAtStart(raw);
    if (marker?.form === 'by' && marker.origin) {
      // Where it came from belongs to the credit: `Cedida por el Ayuntamiento`.
      kind = marker.kind;
    } else if (
      marker &&
      (announces(marker, raw) ||
        isLabelOnly(marker, raw) ||
        isArchived(marker, raw.slice(marker.end)) ||
        /^[,，]/.test(raw.slice(marker.end)))
    ) {
      if (marker.kind !== 'photo') kind = marker.kind;
      raw = raw.slice(marker.end);
    }
  }
  if (/[影す摄攝]$/.test(raw))
    raw = raw
      .replace(/(?<=[\p{Lo}\s])(?:[／/]?\s?(?:撮影|写す|摄影?|攝影?))$/u, '')
      .replace(/\s*[／/]\s*(?:攝影|摄影)$/u, '');
  if (/[^.]\.$/.test(raw) && !isAbbreviated(raw)) raw = raw.slice(0, -1).trimEnd();
  return { raw: has(isLetterOrNumber, raw) ? raw : '', kind };
}

/** Ends that keep their full stop: initials, and what companies and juniors are called. */
function isAbbreviated(text: string): boolean {
  return /(?:^|[\s.])(?:\S|Inc|Ltd|Co|Corp|Jr|Sr)\.$/u.test(text) && isLetter(text, text.length - 2);
}

/** `Foto:` alone names nobody, nor does the word before a name without a colon (`Ảnh Trọng Đức`); `NVCC` alone does. */
function isLabelOnly(marker: Marker, text: string): boolean {
  const name = text.slice(marker.end).trim();
  if (marker.kind !== 'photo') return false;
  return (
    name === '' ||
    /^[©ⓒ]/.test(name) ||
    (isBareLabel(marker, name, true) && (marker.word.endsWith('.') || (!isAgency(text) && !namesOrganisation(name))))
  );
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['〈', '〉'],
];

/** Drops a pair of brackets around the whole text, and a stray one at either end. */
function unbracketed(text: string): string {
  for (const [open, close] of PAIRS) {
    if (!text.startsWith(open) && !text.endsWith(close)) continue;
    const opened = text.split(open).length - 1;
    const closed = text.split(close).length - 1;
    if (text.startsWith(open) && opened > closed) return text.slice(1).trim();
    if (text.startsWith(open) && closesAtEnd(text, open, close)) return text.slice(1, -1).trim();
    if (closed > opened && text.endsWith(close)) return text.slice(0, -1).trim();
  }
  return text;
}

/** Whether the bracket that opens the text is closed by its last character and not before: `(Ina Roth (Keystone))`. */
function closesAtEnd(text: string, open: string, close: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === open) depth += 1;
    if (text[index] === close) depth -= 1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}
