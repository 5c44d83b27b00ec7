/** Splits a caption's text into the caption proper and the credit at its end (or start). */
import { has, isCaseless, isLower, isUpper } from '../../text/characters.ts';
import { isAgency, namesOrganisation } from './credit-agencies.ts';
import { FROM_ARCHIVE, isGiven, markerAtEnd, markerAtStart, markersIn, type Marker } from './credit-markers.ts';
import { announces, isBareCredit, isName, stands } from './marked-credit.ts';
import { isNameLike } from '../name-like.ts';

/** Both parts are pieces of the text as it stands; `credit` still has its marker (see `parseCredit`). Empty where there is none. */
export interface CaptionParts {
  caption: string;
  credit: string;
}

/** Letters; no caption is longer, and looking for a credit in one that is takes time by the square of its length. */
const LONGEST = 10_000;

/**
 * Returns caption and credit; never loses or invents a character but brackets, blanks and separators between the two. Of a text
 * too long for a caption all is caption.
 */
export function splitCredit(text: string): CaptionParts {
  const tidy = text.trim();
  if (tidy.length > LONGEST) return { caption: tidy, credit: '' };
  return (
    atMarker(tidy) ??
    atBracket(tidy) ??
    atSuffix(tidy) ??
    atStroke(tidy) ??
    atCapitals(tidy) ??
    atAgency(tidy) ??
    atFirstLine(tidy) ?? { caption: tidy, credit: '' }
  );
}

/** `Caption (Photo: Name)`, `Caption [사진 출처 = …]`, `Caption (AP Photo/Name)`, `Caption. (Reuters)`. */
function atBracket(text: string): CaptionParts | null {
  const match = /[([（［【〔]((?:[^()[\]（）［］【】〔〕]|\([^()]*\)|（[^（）]*）)*)[)\]）］】〕]\s*[.。…]?$/u.exec(
    text,
  );
  const inner = match?.[1]?.trim();
  if (!match || !inner) return null;
  const marker = markerAtStart(inner);
  const announced = marker !== null && (announces(marker, inner) || isBareCredit(marker, inner));
  // Brackets with nothing before them hold a name: `(Wren Castellane)`.
  const alone = match.index === 0 && marker === null && has(isUpper, inner) && isNameLike(inner, 5);
  // `[Ann Fell, Standard]`
  const square =
    match[0].startsWith('[') &&
    (/, /.test(inner) || (/ /.test(inner) && !has(isLower, inner))) &&
    !/\d/.test(inner) &&
    isNameLike(inner, 5);
  if (
    !announced &&
    !isGiven(inner) &&
    !FROM_ARCHIVE.test(inner) &&
    !alone &&
    !square &&
    !isSigned(inner) &&
    !looksLikeCredit(inner) &&
    !isOutletFirst(inner) &&
    !isFor(inner)
  )
    return null;
  // `清晨的港口。新华社发（林涛摄）`
  const from = match.index - (/。\s?([^。，]{1,7}[社网报]发)$/.exec(text.slice(0, match.index))?.[1]?.length ?? 0);
  return { caption: caption(text.slice(0, from)), credit: text.slice(from).replace(/[.。…]$/u, '') };
}

/** `(Name for The Outlet)` */
function isFor(text: string): boolean {
  const [name = '', outlet = ''] = text.split(' for ', 2);
  return / /.test(name) && isNameLike(name, 4) && isNameLike(outlet, 5);
}

/** So many labels are looked at: a text of hundreds is a list, whatever stands between them. */
const MOST_LABELS = 20;

/** `Foto: A caption of some words. (Name/Outlet)`, `Ảnh: A caption. Nguồn: Agency`: the first word only says that it is one. */
function afterLabel(text: string, label: Marker, others: readonly Marker[]): CaptionParts | null {
  const bracket = /\(\p{Lu}[^()]{2,50}\)\.?$/u.exec(text)?.index;
  const labels = others.filter(({ form }) => form === 'colon').slice(0, MOST_LABELS);
  for (const start of [...labels.map((marker) => marker.start), bracket]) {
    const between = text.slice(label.end, start ?? 0).trim();
    if (start !== undefined && between.split(' ').length > 3 && !isNameLike(between, Infinity))
      return { caption: caption(between), credit: text.slice(start) };
  }
  return null;
}

/** `Caption. Ảnh: Name`, `Caption - Ảnh: Name`, `Caption Foto: Name`, `Caption © Name`, or the marker at the very start. */
function atMarker(text: string): CaptionParts | null {
  const [first, ...others] = markersIn(text);
  // `© Agency`, and the caption on the next line
  const [line = '', below] = first?.start === 0 && first.form !== 'bare' ? text.split('\n') : [];
  if (
    first &&
    below &&
    others.every(({ start }) => start < line.length) &&
    isNameLike(line.slice(first.end), 5) &&
    !isNameLike(below, 8)
  )
    return { caption: below, credit: line };
  if (first?.start === 0 && first.form === 'colon') {
    const found = afterLabel(text, first, others);
    if (found) return found;
  }
  for (const marker of first ? [first, ...others] : []) {
    const before = text.slice(0, marker.start);
    const after = text.slice(marker.end);
    if (!isName(marker, after, before.trimEnd().endsWith('/')) || !stands(marker, before, after)) continue;
    // `Caption. VNA/VNS Photo Name`
    const start = marker.start - (/[.!?…] ([A-Z/]+ )$/.exec(before)?.[1]?.length ?? 0);
    return { caption: caption(text.slice(0, start)), credit: text.slice(start) };
  }
  return null;
}

/** Markers that follow the name, in brackets or after a slash: `（名前撮影）`, `(新华社记者…摄)`, `/ Name / Agency nuotr.`. */
const SUFFIX = /^[^。，、；！？.!?]{1,30}(?:撮影|写す|摄影?|攝影?|供图|提供|제공|기자|자료\s?사진)(?:\s[\w.-]+@\S+)?$/u;
/** `Name nuotr.`, `Agency photo`: the marker's word after the name. */
const AFTER_NAME = /^[—–-]?\s*(.{1,60}?)\s(?:nuotr|foto|(?:file )?photo|pics?)\.?$/i;

/** `Express photo by Name` */
const PAPERS = /^\S+ photos? by (.+)$/i;

function isSigned(text: string): boolean {
  const name = AFTER_NAME.exec(text)?.[1] ?? PAPERS.exec(text)?.[1] ?? '';
  return SUFFIX.test(text) || (markerAtStart(text) === null && isNameLike(name, 8));
}

/** `(ABC News: Name)`, `(AAP: Name)`, `(Foto Voz del Sur: Name)`: the agency or outlet, a colon, the photographer. */
function isOutletFirst(text: string): boolean {
  const [, outlet, name] = /^([^:]{2,40}):\s*(.+)$/u.exec(text) ?? [];
  if (!outlet || !name || !isNameLike(outlet, 6) || !isNameLike(name, 6)) return false;
  return (
    [outlet, /^[A-Z]{2,}(?= )/.exec(outlet)?.[0] ?? ''].some(isAgency) ||
    namesOrganisation(outlet) ||
    markerAtStart(outlet)?.kind === 'photo'
  );
}

/** `Caption. / NAME`, `Caption./NAME`, `Caption. - Ann Lowe`: a stroke or dash after the sentence sets the name apart. */
function atStroke(text: string): CaptionParts | null {
  const match =
    /[.!?…。"”»)]\s*(?:\/\s*(?=[^|.]{2,60}$)|(?<=[.!?…)]\s*)\s[-–—]\s+(?=[^\d\s]+\s\D{1,60}$|\D{1,60}\/))([^|!?]{2,60}?)\.?$/u.exec(
      text,
    );
  if (!match?.[1] || !isNameLike(match[1], 6)) return null;
  return { caption: caption(text.slice(0, match.index + 1)), credit: match[1] };
}

/** `Caption/ANN FELL`, `Caption. —ANN FELL`: names in capitals need no blank, nor the end of a sentence before a stroke. */
function atCapitals(text: string): CaptionParts | null {
  const match = /(?:(?<=\p{Ll})\/|[.!?…”"]\s?[—–])\s?(\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){1,3})$/u.exec(text);
  return match?.[1] ? { caption: caption(text.slice(0, match.index + 1)), credit: match[1] } : null;
}

/** `Caption / Name / Agency nuotr.`, `Caption. Name foto`: the name before the marker, set off by a separator. */
function atSuffix(text: string): CaptionParts | null {
  // `J. Petraičio / LRT nuotr. / The caption`
  const [, first, rest] = /^([^,]{1,160}\snuotr\.) \/ (.+)(?<!nuotr\.)$/.exec(text) ?? [];
  if (first && rest) return { caption: rest, credit: first };
  const match =
    /(?:[.!?…)/|—–-]\s+(?:[—–-]\s+)?|\n|\s(?=\S\. \S+ nuotr))([^.!?|]{1,60}(?:\.[^.!?|]{2,40})?\s(?:nuotr|foto|photo|pics?)\.?)$/i.exec(
      text,
    );
  const credit = match?.[1];
  // `15min`
  if (!match || !credit || /\d(?!\d*[a-z])/i.test(credit) || !isNameLike(credit.replace(/\s\S+$/u, ''), 8)) return null;
  return { caption: caption(text.slice(0, match.index + 1)), credit };
}

/** An organisation alone on the first line, the caption under it. */
function atFirstLine(text: string): CaptionParts | null {
  const [first = '', ...others] = text.split('\n');
  if (others.length === 0 || !isNameLike(first, 6) || !(looksLikeCredit(first) || namesOrganisation(first)))
    return null;
  return { caption: others.join('\n').trim(), credit: first };
}

/** `Caption. NAME/AGENCY`, `Caption — REUTERS/Name`, `Caption | AFP`, or nothing but that. */
function atAgency(text: string): CaptionParts | null {
  const whole = looksLikeCredit(text);
  // A stroke stands inside a credit as often as before it: it parts the two only where nothing else does.
  for (const match of [...seamsIn(text).reverse(), ...(whole ? [] : text.matchAll(STROKE))]) {
    const start = match.index + match[0].length;
    const tail = text.slice(start);
    if (tail.length > 90) continue;
    const before = text.slice(0, start);
    // `Name | Agency` is one credit; `A sentence of the caption | Agency` is not.
    if ((looksLikeCredit(tail) || SUFFIX.test(tail)) && !(whole && before.split(/\s+/).length < 5))
      return { caption: caption(before), credit: tail };
  }
  if (whole) return { caption: '', credit: text };
  // `A sentence of the caption. | Ann Lowe`
  const [, before = '', name = ''] = /^([^|]+?[.!?…]["”»]?)\s*\|\s*([^|]+)$/.exec(text) ?? [];
  return / /.test(name) && isNameLike(name, 4) && !isNameLike(before, Infinity)
    ? { caption: before, credit: name }
    : null;
}

/** What stands between a caption and its credit where no marker does. */
const SEAM = /[.!?…。！？"”»)]\s*(?:[—–-]\s*)?|、(?=[^、。]{2,12}(?:撮影|写す)$)|\s*[|│\n＝]\s*|=|\s+[—–-]\s+/g;
const STROKE = /\s+\/\s+/g;

/** Without a blank after it a full stop is a seam only before a capital; an equals sign only after letters without case. */
function seamsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(SEAM)].filter(({ 0: seam, index }) => {
    // `… 있다. 소양=김가람 기자`: from where stands before it.
    if (seam === '=') return isCaseless(text, index - 1) && !/[.。] ?\S{1,4}$/.test(text.slice(0, index));
    return !/^[.!?…"”»)]$/.test(seam) || isUpper(text, index + 1);
  });
}

/** Returns whether a text is a credit without any marker: a known agency, with names around it and nothing else. */
export function looksLikeCredit(text: string): boolean {
  const credit = text
    .trim()
    .replace(/[.\s]{1,9}$/u, '')
    .replace(/^[([]|[)\]]$/gu, '');
  if (credit.length < 2 || credit.length > 90 || /[!?:]/.test(credit)) return false;
  if (isAgency(credit)) return true;
  const parts = credit
    .split(/\s*(?:[/／|,;()](?:\s*via\s)?|\s[-–—]\s|\s(?:via|for|für|and|und)\s)\s*/iu)
    .filter(Boolean);
  const agency = parts.some(isAgency);
  if (parts.length < 2 || !parts.every((part) => isNameLike(part, 5) || (agency && !/\s/.test(part)))) return false;
  if (agency) return true;
  return (
    parts.length === 2 && /^(?:[^/|\d]{4,}|[A-Z]{2,3})(?:\/|\s\|\s)[^/|\d]{2,}$/.test(credit.replace(/\d+(?=\.\w)/, ''))
  );
}

/** Drops what led to the credit: blanks, an opening bracket, a separator, a marker that dangles. */
function caption(text: string): string {
  let rest = text.trimEnd();
  const dangling = markerAtEnd(rest);
  if (dangling) rest = rest.slice(0, dangling.start);
  return rest.replace(/[\s_([（［【〔|│/•·*+▲△、—–＝=,،؛-]+$/, '').trim();
}

/** Returns a caption without what led to a credit in another element: `Text. Ảnh:` → `Text.`, `Text —` → `Text` */
export function withoutSeam(text: string): string {
  return caption(text).replace(/^[–—|-]\s+/u, '');
}
