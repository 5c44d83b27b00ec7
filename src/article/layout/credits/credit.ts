/** Reads a photo credit as it is printed, and what kind of picture it is. */
import type { Credit, PrintedCredit } from '../../article.ts';
import { has, isLetter, isLetterOrNumber } from '../../text/characters.ts';
import { isAgency, namesOrganisation } from './credit-agencies.ts';
import { markerAtStart, type Marker } from './credit-markers.ts';
import { announces, isBareLabel } from './marked-credit.ts';

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
      raw.replace(/^[\s—–\-|/:：,;.•·*+→▲▼△▽↑↓]+|[\s—–\-|/:：,;•·*→]{1,9}$|(?<![\p{L}+])\++$|(?<=[)\]）])[.。]$/gu, ''),
    );
    const marker = markerAtStart(raw);
    if (marker?.form === 'by' && marker.origin) {
      // Where it came from belongs to the credit: `Cedida por el Ayuntamiento`.
      kind = marker.kind;
    } else if (marker && (announces(marker, raw) || isLabelOnly(marker, raw) || /^[,，]/.test(raw.slice(marker.end)))) {
      if (marker.kind !== 'photo') kind = marker.kind;
      raw = raw.slice(marker.end);
    }
  }
  if (/[影す摄攝]$/.test(raw)) raw = raw.replace(/(?<=.)\s?[／/]?\s?(?:撮影|写す|[摄攝]影?)$/, '');
  if (/[^.]\.$/.test(raw) && !isAbbreviated(raw)) raw = raw.slice(0, -1).trimEnd();
  return { raw: has(isLetterOrNumber, raw) ? raw : '', kind };
}

/** Ends that keep their full stop: initials, and what companies and juniors are called. */
function isAbbreviated(text: string): boolean {
  return /(?:^|[\s.])(?:\S|Inc|Ltd|Co|Corp|Jr|Sr)\.$/iu.test(text) && isLetter(text, text.length - 2);
}

/** `Foto:` alone names nobody, nor does the word before a name without a colon (`Ảnh Trọng Đức`); `NVCC` alone does. */
function isLabelOnly(marker: Marker, text: string): boolean {
  const name = text.slice(marker.end).trim();
  // `Ảnh tư liệu TTXVN`, `Photo d’archives Ann Lowe`
  if (marker.kind !== 'photo' && (name === '' || !(isAgency(name) || marker.word.includes(' ')))) return false;
  return (
    name === '' ||
    /^[©ⓒ]/.test(name) ||
    (isBareLabel(marker, name, true) && (/[ .]/.test(marker.word) || (!isAgency(text) && !namesOrganisation(name))))
  );
}

const PAIRS = ['()', '[]', '（）', '［］', '【】', '〈〉'];

/** Drops a pair of brackets around the whole text, and a stray one at either end. */
function unbracketed(text: string): string {
  for (const [open = '', close = ''] of PAIRS) {
    const opens = text.startsWith(open);
    const closes = text.endsWith(close);
    const left = opens || closes ? text.split(open).length - text.split(close).length : 0;
    if (opens && left > 0) return text.slice(1).trim();
    if (opens && closes && isClosedLast(text.slice(1, -1), open, close)) return text.slice(1, -1).trim();
    if (closes && left < 0) return text.slice(0, -1).trim();
  }
  return text;
}

/** Whether what stands between a text's first and last bracket closes only what it opens: `(Ina Roth (Keystone))`, but not `(A) and (B)`. */
function isClosedLast(inner: string, open: string, close: string): boolean {
  const end = inner.indexOf(close);
  return end < 0 || inner.slice(0, end).includes(open);
}
