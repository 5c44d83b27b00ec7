/** Reads a photo credit: who took it, for which agency, and what kind of picture it is. */
import type { Credit } from '../article.ts';
import { AGENCIES, namesOrganisation } from './credit-agencies.ts';
import { markerAtStart, type Marker } from './credit-markers.ts';
import { announces, isBareLabel } from './credit-split.ts';

/**
 * Returns the credit that `text` states, or null for a text that names nobody. `raw` is the text without its marker
 * (`Ảnh:`, `Photo by`), brackets and closing punctuation; names keep the order in which they stand, without titles (`기자`).
 * Also reads what a person typed.
 */
export function parseCredit(text: string): Credit | null {
  const { raw, kind } = bareCredit(text);
  if (raw === '') return null;
  const photographers: string[] = [];
  const agencies: string[] = [];
  for (const part of namesIn(raw)) {
    const list = isOrganisation(part) ? agencies : photographers;
    if (!list.includes(part)) list.push(part);
  }
  return { raw, photographers, agencies, kind: kindInside(raw) ?? kind };
}

/** Strips brackets, markers and punctuation around a credit, as often as they are nested (`(© Foto: …)`). */
export function bareCredit(text: string): { raw: string; kind: Credit['kind'] } {
  let raw = text.trim();
  let kind: Credit['kind'] = 'photo';
  for (let before = ''; before !== raw;) {
    before = raw;
    raw = unbracketed(raw.replace(/^[\s—–\-|/:：,;.•·*+→▲▼△▽↑↓]+|[\s—–\-|/:：,;•·*+→]+$|(?<=[)\]）])[.。]$/gu, ''));
    const marker = markerAtStart(raw);
    if (marker?.form === 'by' && marker.origin) {
      // Where it came from belongs to the credit: `Cedida por el Ayuntamiento`.
      kind = marker.kind;
    } else if (marker && (announces(marker, raw) || isLabelOnly(marker, raw) || /^[,，]/.test(raw.slice(marker.end)))) {
      if (marker.kind !== 'photo') kind = marker.kind;
      raw = raw.slice(marker.end);
    }
  }
  raw = raw
    .replace(/(?<=[\p{Lo}\s])(?:[／/]?\s?(?:撮影|写す|摄影?|攝影?))$/u, '')
    .replace(/\s*[／/]\s*(?:攝影|摄影)$/u, '');
  if (/[^.]\.$/.test(raw) && !ABBREVIATION.test(raw)) raw = raw.slice(0, -1).trimEnd();
  return { raw: /[\p{L}\p{N}]/u.test(raw) ? raw : '', kind };
}

/** Ends that keep their full stop: initials, and what companies and juniors are called. */
const ABBREVIATION = /(?:^|[\s.])(?:\p{L}|Inc|Ltd|Co|Corp|Jr|Sr)\.$/u;

/** `Foto:` alone names nobody, nor does the word before a name without a colon (`Ảnh Trọng Đức`); `NVCC` alone does. */
function isLabelOnly(marker: Marker, text: string): boolean {
  const name = text.slice(marker.end).trim();
  if (marker.kind !== 'photo') return false;
  return (
    name === '' || (isBareLabel(marker, name, true) && !AGENCIES.has(text.toLowerCase()) && !namesOrganisation(name))
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
    const opened = text.split(open).length - 1;
    const closed = text.split(close).length - 1;
    if (text.startsWith(open) && opened > closed) return text.slice(1).trim();
    if (text.startsWith(open) && closesAtEnd(text, open, close)) return text.slice(1, -1).trim();
    if (opened > closed && text.endsWith(open)) return text.slice(0, -1).trim();
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

const SEPARATOR =
  /\s*(?:[/／|•·;；、＝=+]|,(?!\s*(?:Inc|Ltd|LLC)\b)|\s[-–—]\s|\s(?:via|for|für|pour|para|per|voor|cho|and|und|et|y|e|og|och|en|và|with|courtesy of|bei|©)\s|&(?=\s))\s*/iu;
const NOT_A_NAME =
  /^(?:via|pool|handout|file|archiv\p{L}*|archives?|arkiv\p{L}*|courtesy|by|photo|foto|photos|bild|image|all rights reserved|collage|montage|screenshot|(?:alle )?rechte vorbehalten|riproduzione riservata|tous droits réservés|todos los derechos reservados|todos os direitos reservados|nvcc|nhân vật cung cấp|supplied)$/iu;

/** `Cedida por el Ayuntamiento` → `Ayuntamiento`, `Capture d'écran de Reddit` → `Reddit`. */
function withoutOrigin(piece: string): string {
  const marker = markerAtStart(piece);
  if (marker?.form !== 'by' || !marker.origin) return piece;
  return piece.slice(marker.end).replace(/^(?:the|el|la|los|las|le|les|o|a|il|der|die|das)\s+/iu, '');
}

/** The names inside a credit: `Bernd Thissen/dpa` → 2, `Robert F. Bukaty / AP`, `Urs Flüeler (Keystone)`, `AP Photo/Name`. */
function namesIn(raw: string): string[] {
  const parts: string[] = [];
  const opened = raw.replace(/\s*[([（［]\s*([^()[\]（）［］]*)\s*[)\]）］]/gu, ' | $1 | ');
  for (const piece of opened.split(/\s*\|\s*/)) {
    if (AGENCIES.has(piece.toLowerCase().trim())) parts.push(piece.trim());
    else
      for (const part of withoutOrigin(piece).split(SEPARATOR))
        parts.push(
          part
            .replace(/^(?:via|by|photo|foto|©)\s+|\s+(?:기자|記者|记者)$/giu, '')
            .replace(/^AP Photos?$/i, 'AP')
            .replace(/[\s.]+$/u, (end) => (end.includes('.') && /\.\p{L}{1,2}\.$|\s\p{Lu}\.$/u.test(part) ? '.' : ''))
            .trim(),
        );
  }
  return parts.filter((part) => /\p{L}/u.test(part) && !NOT_A_NAME.test(part));
}

/** People's names are two to four words or initials; an agency is known by name, by a word, or by being one bare word. */
function isOrganisation(name: string): boolean {
  if (AGENCIES.has(name.toLowerCase()) || namesOrganisation(name) || /^The\s/.test(name)) return true;
  if (/^(?:\p{Lu}\.\s?){1,4}\p{L}*\.?$/u.test(name)) return false;
  return /^\p{Lu}{3,6}$/u.test(name) || name.split(/\s+/).length > 5;
}

const KIND_WORDS: readonly (readonly [RegExp, Credit['kind']])[] = [
  [/(?<!\p{L})(?:handout|courtesy|supplied|nvcc|cung cấp|cortesía|divulgação|zvg|aðsend)(?!\p{L})/iu, 'handout'],
  [/(?<!\p{L})(?:archiv|archivbild|archivfoto|file photo|arkiv|archivo|tư liệu|자료\s?사진)(?!\p{L})/iu, 'archive'],
];

function kindInside(raw: string): Credit['kind'] | null {
  return KIND_WORDS.find(([pattern]) => pattern.test(raw))?.[1] ?? null;
}
