/** Whether a marker (`Ảnh:`, `Photo by`, `©`) and what stands around it make a credit, or a sentence of the caption. */
import { has, isCaseless, isLower, isLowerOrNumber, isUpper, shapeOf } from '../../text/characters.ts';
import { isAgency } from './credit-agencies.ts';
import { markerAtStart, type Marker } from './credit-markers.ts';
import { isNameLike, isParticle } from '../name-like.ts';

/** A credit is a name or two; longer text after a marker word is a sentence that happens to hold it. */
const MAX_CREDIT = 160;

/** Returns whether a marker at the start of a text makes the text a credit: by its form, or by names after it. */
export function announces(marker: Marker, text: string): boolean {
  const name = text.slice(marker.end).trim();
  if (name === '' || name.length > MAX_CREDIT) return false;
  if (marker.form === 'slash') return isSlashLabel(marker, name);
  if (marker.form === 'by') return isNameLike(name, 8) || isGrabbed(name);
  return marker.form !== 'bare';
}

/** `Ljósmynd/Name`, `圖／路透`; two words are a label whatever follows, `Ảnh tư liệu/ Bảo tàng …`. `Handout/AFP` and `Archiv/dpa` are names and their agencies. */
function isSlashLabel({ kind, word }: Marker, name: string): boolean {
  return word.includes(' ') || (kind === 'photo' && isNameLike(name, 7));
}

/** In brackets a bare marker before a name is enough: `(Foto Ansa)`, `(Dok.IGI)`; `(Archivbild)` names nobody. */
export function isBareCredit(marker: Marker, text: string): boolean {
  const name = text.slice(marker.end);
  return marker.form === 'bare' && name !== '' && (isNameLike(name, 4) || isGrabbed(name));
}

/** Articles, pronouns and prepositions before `Bild`, `Foto`: the sentence speaks of the picture. Only German sets it with a capital there. */
const SPEAKS_OF = /^(?:[ai]m|auf|beim|[vz]um|vom|das|de[mn]|die|dies\w*|unser\w*|ein\w*)$/i;

/** A marker is judged by the word before it: in a text of a thousand markers the rest would be read a thousand times. */
const NEAR = 80;

/** A marker counts after punctuation, at a seam between glued texts (`…Schäden.Bild:`), or as a capitalised word of its own. */
export function stands(marker: Marker, allBefore: string, after: string): boolean {
  if (marker.form === 'sign' || allBefore.trim() === '') return true;
  const before = allBefore.slice(-NEAR);
  if (marker.form === 'slash') return /[.!?…。(（|\n]\s*$/.test(before);
  if (/[.!?…。！？:：;；|/,_)\]}"”“»'’–—\-([{\n（［【〔•·]\s*$/u.test(before)) return true;
  const capital = isUpper(marker.word, 0);
  const caseless = isCaseless(marker.word, 0);
  if (/\S$/.test(before)) return capital && isLowerOrNumber(before, before.length - 1);
  // `im Bild:`, `Das Foto:`, `trong ảnh:` speak of the picture: a short or article-like word stands before the marker.
  const word = /(\S+)\s+$/u.exec(before)?.[1] ?? '';
  if (caseless || !capital || SPEAKS_OF.test(word)) return caseless;
  return (
    word.length > 4 || isUpper(word, 0) || /\d/.test(word) || (marker.form === 'colon' && isNameLike(after.trim(), 5))
  );
}

/** Returns whether what follows the marker is who is credited, and not a sentence of the caption. `isApart`: a stroke stands before it. */
export function isName(marker: Marker, after: string, isApart = false): boolean {
  const name = after.trim();
  if (name === '' || name.length > MAX_CREDIT) return false;
  // A sentence of the caption follows.
  if (/[.!?]/.test(name) && /[.!?]\s+Aa+\s+a+\s+a+/.test(shapeOf(name))) return false;
  if (marker.form === 'sign' || marker.form === 'colon') {
    // `Video: How the bridge was built` says what it is, not whose.
    const isTitle = marker.origin && marker.kind === 'photo' && !isNameLike(name, 8) && !isGrabbed(name);
    return !isTitle && !isSentence(name);
  }
  if (marker.form === 'slash') return isSlashLabel(marker, name);
  // `Capture d’écran YouTube`: what it was taken from belongs to the credit.
  if (marker.form === 'bare')
    return (
      isBareLabel(marker, name, isApart) ||
      (marker.origin && (isApart || isUpper(marker.word, 0)) && isNameLike(name, 3))
    );
  return isNameLike(name, 7) || isGrabbed(name);
}

/** A long run of mostly small words is a sentence: `Im Bild: Der Bürgermeister eröffnet …`. */
function isSentence(name: string): boolean {
  const words = name.split(/\s+/);
  const small = words.filter((word) => isLower(word, 0) && !isParticle(word));
  return words.length > 10 && small.length > words.length / 2;
}

/** Words before a name without a colon, alone or with others (`Ảnh tư liệu`); of screen grabs, what they are of. */
const BARE =
  /^(?:ảnh|foto|photo|(?:image|picture) credit|beeld|gambar|archives|illustration|(?:fot|φωτ|nuotr)\.?)(?: |$)/iu;
const GRABBED = /^(?:(?:cắt|chụp|trích) từ|chụp màn hình)(?: |$)|^[^.!?]{2,50} (?:cung cấp|chụp)[.)]*$/;

/**
 * `Ảnh Trọng Đức`, `Foto Ansa`, `Fot. Jan Nowak`: a photo word, then a name and no more. In a caption the word must have a
 * capital or be an abbreviation; in what is known to be a credit (`inCredit`) not.
 */
export function isBareLabel(marker: Marker, name: string, inCredit = false): boolean {
  // What follows `Фото` is declined, unless it is an agency.
  const isDeclined = /^фото$/i.test(marker.word) && (inCredit || isAgency(name));
  if (marker.form !== 'bare' || !(isDeclined || BARE.test(marker.word))) return false;
  if (!inCredit && !isUpper(marker.word, 0) && !marker.word.endsWith('.')) return false;
  if (isGrabbed(name)) return name.length < 40;
  // `Fot. materiały prasowe`
  const given = markerAtStart(name);
  if (given?.kind === 'handout' && given.end >= name.length) return true;
  return isAgency(name) || (has(isUpper, name) && isNameLike(name, 4));
}

/** Where it was taken from, or who gave it: `do nhân vật cung cấp`. */
function isGrabbed(name: string): boolean {
  return GRABBED.test(name);
}
