/** One piece of a byline's line: a person, an organisation or an agency; a role or an outlet of the one before; or nothing. */
import type { Author } from '../../article.ts';
import { agencyNamed } from '../../languages/agencies.ts';
import { fold, withCapital } from '../../text/text.ts';
import { COLON, trimEdges, withoutTitles } from './byline-line.ts';
import { withoutJoiner } from './byline-pieces.ts';
import type { BylineWords } from './byline-words.ts';
import type { Place } from '../phrase-list.ts';
import {
  DEGREE,
  DESK,
  INITIALS,
  isProse,
  LOGIN,
  looksLikePerson,
  NICKNAME,
  ORGANISATION,
  SHORTENED,
} from './name-shapes.ts';
import { isLoud } from '../dateline/parse-dateline.ts';

/**
 * Returns what stands behind a person's name, if it says what or for whom that person is: `Home Affairs Correspondent`, `NDR`, `BBC
 * Verify`. With capitals as they are, they would else be names.
 */
export function roleOrOutletOf(
  piece: string,
  last: Author | undefined,
  words: BylineWords,
): Author | { role: string } | null {
  // In scripts without capitals a role is no longer than a name: `기자`.
  if (last?.kind !== 'person' || piece.length > MAX_NAME || !/\p{Ll}|\p{Lu}/u.test(piece)) return null;
  const isRole = endsInRole(piece, words) && !LABEL.test(piece) && !words.leadingPreposition.test(piece);
  // `Tom Orme and Ann Fell Staff Writers`: the role is hers too, and the name before it is one.
  const ofOther = isRole && isNameBefore(piece, words);
  if (last.role === null && isRole && !ofOther) return { role: piece };
  const isOutlet =
    /\p{Ll}/u.test(last.name) && !DEGREE.test(piece) && (ABBREVIATION.test(piece) || OF_STATION.test(piece));
  return isOutlet && agencyNamed(piece) === null
    ? { name: piece, role: null, outlet: null, url: null, kind: 'staff' }
    : null;
}

/** `Author`, `Show authors` say nothing that the byline does not; the stroke parts a name from whom it writes for. */
const LABEL = /(?:^|\s)aut\w*$|\s\/\s/iu;

/** `NDR`; and `BBC Verify`, where two letters may be a person's initials (`AJ Orme`). */
const ABBREVIATION = /^\p{Lu}{3,5}$/u;
const ABBREVIATED = /^\p{Lu}{2,5}$/u;
const OF_STATION = /^\p{Lu}{3,5}\s\p{Lu}\p{Ll}/u;

/** Whether what stands before the first word of a role is a person's name, and no beat: `Ann Fell Staff Writer`, not `Home Affairs Correspondent`. */
function isNameBefore(text: string, { role, ranks }: BylineWords): boolean {
  const place = role.find(text);
  if (place === null || !text.slice(place.start).includes(' ')) return false;
  const before = text.slice(0, place.start).trim();
  return looksLikePerson(before) && !ranks.has((before.split(' ')[0] ?? '').toLowerCase());
}

/** The last words of the text are a role, none of those before it is in small letters: that would be a sentence. */
function endsInRole(text: string, { role }: BylineWords): boolean {
  for (let place = role.find(text); place !== null; place = role.find(text, place.end))
    if (place.end === text.length) return !SENTENCE.test(text.slice(0, place.start));
  return false;
}

/** `is a`, `works as our` */
const SENTENCE = /(?:^|\s)\p{Ll}+\s\p{Ll}+\s/u;

/** Without a note on the author (`(from Berlin)`), and the bracket that it stands in. */
function withoutNote(text: string, words: BylineWords): string {
  const place = words.note.find(text);
  return place === null ? text : text.slice(0, place.start).replace(/\s*[([（]?\s*$/, '');
}

/** Returns a person or organisation; or the role of the one before; or null (a place, a call, a photographer). `site`: its folded names. */
export function authorOf(
  piece: string,
  words: BylineWords,
  site: ReadonlySet<string>,
  { several, sourced: inSource }: { several: boolean; sourced: boolean },
): Author | { role: string } | null {
  // A name, its role and whom it writes for are shorter; the patterns below take too long for a book in one piece.
  // `(509) 555-0100` is a telephone's.
  if (
    !/\p{L}/u.test(piece) ||
    piece.length > MAX_PIECE ||
    (COLON.test(piece) && words.credit.test(piece)) ||
    LED_BY.test(piece.slice(words.photo.opening(piece))) ||
    words.leadingPreposition.test(piece)
  )
    return null;
  // `구독` beside the reporter's name
  if (several && words.call.find(piece)?.end === piece.length) return null;
  const unmarked = words.marker.cutOff(piece);
  const sourced = (inSource && /^\p{Lu}/u.test(piece)) || words.source.test(unmarked);
  const { name, outlet } = withoutOutlet(trimEdges(withoutNote(words.source.cutOff(unmarked), words)), words);
  if (name === '' || name.length > MAX_NAME || /^\p{Script=Latin}$|["“”„»<>]/u.test(name.replace(NICKNAME, ' ')))
    return null;
  if (LOGIN.test(name) || (several && DEGREE.test(name))) return null;
  // `تصوير حازم فؤاد`, where no capital tells a name from the word before it.
  if (several && CASELESS_WORD.test(name.replaceAll(' ', '')) && words.photo.opening(name) > 0) return null;
  // `Historiador. Profesor de la Universidad`
  if (several && /\p{Ll}{5}\.\s\p{Lu}/u.test(name) && name.split(' ').length > 3) return { role: name };
  // `Name (Fotos)` took the photos, `Name (Text)` wrote.
  if (outlet !== null && words.credit.test(`${outlet}:`)) return null;
  const author = (kind: Author['kind'], called = name): Author => ({
    name: called,
    role: kind === 'person' && outlet !== null && endsInRole(outlet, words) ? outlet : null,
    outlet: outlet !== null && (words.marker.test(`${outlet} `) || endsInRole(outlet, words)) ? null : outlet,
    url: null,
    kind,
  });
  if (agencyNamed(name)) return author('agency');
  // `MDR THÜRINGEN`, `ORF.at/Agenturen`: an organisation's name begins with what the site calls itself.
  const ofSite = [name, name.split(/[\s/]/)[0] ?? ''].some(
    (part) => (part.length > 2 || /\d/.test(part)) && site.has(fold(part)),
  );
  if (ofSite || words.staff.has(fold(name))) return author('staff');
  // `Ann Fell BBC`
  const end = name.lastIndexOf(' ');
  const short = name.slice(end + 1);
  if (ABBREVIATED.test(short) && site.has(fold(short)) && looksLikePerson(name.slice(0, end)))
    return { ...author('person', name.slice(0, end)), outlet: short };
  const role = words.role.find(name);
  if (role) return besideRole(name, role, { piece, several, words, author });
  // A paper's name has words in small letters, `Theo Đời sống Pháp luật`; a person's at most a particle.
  const isPaper = name.split(' ').some((word) => /^\p{Ll}{3,}/u.test(word));
  if (
    (ORGANISATION.test(name) && !SHORTENED.test(name)) ||
    DESK.test(name) ||
    (sourced && (isPaper || !looksLikePerson(name)))
  )
    return author('staff');
  const placed = name.replace(words.preposition, '');
  if (placed !== name && looksLikePerson(placed)) return author('person', placed);
  // Beside other names a single capitalised word is a place: `Anna Sleegers, Frankfurt`. Initials and pen names are not.
  if (several && /^\p{Lu}[\p{L}\p{M}-]*\p{Ll}[\p{L}\p{M}-]*$/u.test(name)) return null;
  if (several && CASELESS_WORD.test(name)) return null;
  // Nor is a small word a name, if it is longer than initials: `capital`, `jse`.
  if (several && /^\p{Ll}{5,}$/u.test(name)) return null;
  if (isProse(name)) return several ? { role: piece } : null;
  return author('person');
}

/** Whose role a piece tells: `Jane Doe is a reporter`; a role alone is that of the one before, or the paper's. */
function besideRole(
  name: string,
  role: Place,
  { piece, several, words, author }: Beside,
): Author | { role: string } | null {
  // `Jane Doe is a reporter`, `onze redacteur Anna de Wit`: small words lead to the role, `Courier-online-` is one with it.
  const start = name.slice(0, role.start).replace(/\S+-$/, '').length;
  const before = trimEdges(name.slice(0, start)).replace(/(?:^|\s)\p{Ll}+(?:\s\p{Ll}+)*$/u, '');
  const after = withoutJoiner(withoutTitles(name.slice(role.end), words), words).replace(words.preposition, '');
  // `Senior Washington Correspondent`, `AP Technology Writers` are roles all through.
  const [rank = ''] = before.split(' ');
  const isRole = words.ranks.has(rank.toLowerCase()) || agencyNamed(rank) !== null;
  // `Northern Radio Executive Editor`, beside a name, is whom and what for.
  if (ORGANISATION.test(before)) return several && after === '' ? { role: piece } : author('staff');
  if (looksLikePerson(before) && !isRole) {
    // `記者` stands behind every name.
    const isLast = after === '' && before === trimEdges(name.slice(0, start)) && /\p{Lu}/u.test(before);
    return { ...author('person', before), role: isLast ? name.slice(start) : null };
  }
  if (before === '' && looksLikePerson(after) && !words.leadingPreposition.test(after))
    // `PV Báo Bến Sao` is nobody by name.
    return ORGANISATION.test(after) ? author('staff') : author('person', after);
  if (!several) return author('staff');
  // `Search author`: a link's words.
  return words.marker.test(`${name.slice(role.start, role.end)} `) ? null : { role: piece };
}

interface Beside {
  piece: string;
  several: boolean;
  words: BylineWords;
  author: (kind: Author['kind'], called?: string) => Author;
}

/** One word of a script without capitals in which names have two: `القاهرة - أحمد السالم`. */
const CASELESS_WORD = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}]+$/u;

/** `Sầm Hoa (Vietnamnet)`, `Nguyễn Văn A/TTXVN`: a name and whom it writes for. */
function withoutOutlet(text: string, words: BylineWords): { name: string; outlet: string | null } {
  const bracket = /^(.*?)\s*[（(]([^()（）]*)[)）]?$/.exec(text);
  if (bracket?.[1] && bracket[2]) {
    // `(theo Reuters)`: by whom it is told is no part of the name.
    const told = withCapital(bracket[2]);
    const inside = trimEdges(words.source.test(told) ? words.source.cutOff(told) : bracket[2]);
    // `Max Mattern (mma)`: the same person's initials.
    const isOutlet = agencyNamed(inside) !== null || !INITIALS.test(inside);
    // `(từ Paris)` says where; whom somebody writes for stands behind `for` as well.
    const isAt = words.leadingPreposition.test(inside) && !/^for\s/i.test(inside);
    const usable = inside !== '' && isOutlet && !isAt && !/[\d:]/.test(inside) && words.note.find(inside) === null;
    // `Lê Vân/Báo Bến Sao (Theo AFP)`: whom she writes for stands before what she wrote it by; `Gökhan Kara / MUĞLA (İHA)`, where.
    const before = withoutOutlet(trimEdges(bracket[1]), words);
    const isPlace = before.outlet !== null && isLoud(before.outlet) && agencyNamed(inside) !== null;
    return { name: before.name, outlet: isPlace ? inside : (before.outlet ?? (usable ? inside : null)) };
  }
  const site = /^(.+?\s.+?)\s+(?:(?:for|FOR)\s+((?:[Tt]he\s)?[\w.-]+\.[A-Za-z]{2,6})|For\s+(.+))$/u.exec(text);
  const writesFor = site?.[2] ?? site?.[3];
  if (site?.[1] && writesFor) return { name: site[1], outlet: writesFor };
  const slash = /^(\p{Lu}[^/]*?)\s?\/\s?([^/]+)$/u.exec(text);
  if (slash?.[1] && slash[2] && (slash[1].includes(' ') || words.staff.has(fold(slash[1]))))
    return { name: trimEdges(slash[1]), outlet: slash[2].includes(':') ? null : trimEdges(slash[2]) };
  return { name: text, outlet: null };
}

/** `Photographs by Tom Orme` names no author. */
const LED_BY = /^\s(?:by|von|de|par|di|av|af|door|por|of)\s/i;
/** Longer than any name with its particles; a longer piece is a sentence. */
const MAX_NAME = 60;
const MAX_PIECE = 200;
