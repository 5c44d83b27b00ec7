/** Where a byline's line is parted: at signs, joiners and between names that nothing parts. */
import { agencyNamed } from '../../languages/agencies.ts';
import { trimEdges } from './byline-line.ts';
import { OUTSIDE_BRACKET, type BylineWords } from './byline-words.ts';
import { fold } from '../../text/text.ts';
import { INITIALS, looksLikePerson } from './name-shapes.ts';

/** Korean names of two to four syllables in a row, each one person. */
const KOREAN_NAMES = /^\p{Script=Hangul}{2,4}(?:\s\p{Script=Hangul}{2,4})+$/u;

/** After their title, each is one person: `本报记者 林涛 江月`. (In Japanese a blank parts the names of one person.) */
const CHINESE_NAMES = /^\p{Script=Han}{0,4}[记記]者(?:\s\p{Script=Han}{2,4}){2,}$/u;

/**
 * Returns the pieces of a byline's line, a name, role or place each.
 * At commas and bars first: what stands between two of them and describes a role is one piece, whatever joins its words.
 */
export function splitLine(line: string, words: BylineWords, site: ReadonlySet<string> = new Set()): string[] {
  const isName = (name: string): boolean => looksLikePerson(trimEdges(name));
  const isDescription = (piece: string): boolean => piece.split(' ').length > 3 && words.role.find(piece) !== null;
  return line
    .replace(BRACKETED, (whole, inside: string) => {
      const names = afterJoiner(inside, words);
      const named = names.split(NAMES_IN_BRACKETS).flatMap((part) => part.split(words.joiner));
      return names !== inside && named.every((name) => isName(name) || agencyNamed(name)) ? `, ${names}` : whole;
    })
    .split(SEPARATOR)
    .map(trimEdges)
    .flatMap((piece, index) => {
      const parts = piece.split(words.joiner);
      // `Redakteurin und Jan Prött`: the role of the one before, and the next one.
      const beginsWithRole = parts.length > 1 && words.role.opening(piece) === parts[0]?.length;
      return index > 0 && !beginsWithRole && isDescription(piece) ? [piece] : parts;
    })
    .flatMap((piece) => (KOREAN_NAMES.test(piece) ? piece.split(' ') : [piece]))
    .flatMap((piece) => (CHINESE_NAMES.test(piece) ? piece.split(' ').slice(1) : [piece]))
    .map((piece) => withoutJoiner(trimEdges(piece), words))
    .flatMap((piece) => agenciesIn(piece, words, site))
    .filter((piece) => piece !== '' && !words.joiners.has(piece.toLowerCase()))
    .filter((_, index, pieces) => !isPreposition(pieces[index], words) && !isPreposition(pieces[index - 1], words));
}

/** `in`, in an element of its own: what follows is a place or the section. */
const isPreposition = (piece: string | undefined, words: BylineWords): boolean =>
  piece !== undefined && !piece.includes(' ') && words.leadingPreposition.test(`${piece} `);

/** What stands in a bracket is one piece: `Sầm Hoa (theo Reuters, AFP)`. */
const SEPARATOR = new RegExp(String.raw`\s*[,，;；|、•·]\s*${OUTSIDE_BRACKET}`, 'u');

/** `Anna Fell (avec Tom Orme et Lea Tal)`, `Edda Lorenz (mit Material von dpa, AFP)` */
const BRACKETED = /\s*\(([^()]+)\)/u;
const NAMES_IN_BRACKETS = /\s*[,/]\s*/;

/** `und dpa`, `Ann Fell and`, where the other name stood in an element of its own. */
export function withoutJoiner(piece: string, words: BylineWords): string {
  const rest = afterJoiner(piece, words);
  const last = rest.lastIndexOf(' ');
  return last > 0 && words.joiners.has(rest.slice(last + 1)) ? rest.slice(0, last) : rest;
}

function afterJoiner(text: string, { joining }: BylineWords): string {
  const end = joining.opening(text);
  return end > 0 && /^\s+\S/.test(text.slice(end)) ? text.slice(end).trim() : text;
}

/** `jki/dpa`, `MTI / tarn.example`: of who edited the text or published it and the agencies that it is from, the agencies. */
function agenciesIn(piece: string, { staff }: BylineWords, site: ReadonlySet<string>): string[] {
  const parts = piece.split('/').map((part) => part.trim());
  const named = parts.filter((part) => agencyNamed(part) !== null);
  const isNobody = (part: string): boolean =>
    INITIALS.test(part) || ADDRESS.test(part) || site.has(fold(part)) || staff.has(fold(part));
  const isList = named.length > 0 && parts.every((part) => named.includes(part) || isNobody(part));
  return isList && agencyNamed(piece) === null ? named : [piece];
}

const ADDRESS = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/;
