/**
 * An address as people read it: letters for their percent signs and for the `xn--` of a host, where little can be mistaken
 * for anything else. What is opened and copied stays the address itself.
 */
import { decode } from 'punycode/';

/** Returns the address with the letters that its path and its host stand for; what is no address stays as it is. */
export function readableAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return address;
  const start = `${url.protocol}//`;
  // What stands before the host (`https://bank.example@elsewhere.example/`) is left as it is, and the host beside it.
  if (url.username !== '' || url.password !== '' || !url.href.startsWith(start + url.host)) return address;
  const readable = start + readableHost(url.host) + decodeLetters(url.href.slice(start.length + url.host.length));
  // Whoever types what is shown must come to the same page.
  return URL.parse(readable)?.href === url.href ? readable : address;
}

/**
 * Returns the host (`báo.example:8080`) with its letters, where they lead back to it and few names look alike: each label
 * of one script, of Latin only the plain letters and those with marks, and of scripts that look like Latin only where the
 * whole host is theirs. A likeness within one script (`paypál`) is for the reader to see.
 */
export function readableHost(host: string): string {
  if (/^[\w.:-]*$/.test(host) && !host.includes('xn--')) return host;
  const [name = '', port] = host.split(':');
  const labels = name.split('.').map(labelOf);
  const scripts = new Set(labels.filter((label) => !/^[\w-]*$/.test(label)).map(scriptOf));
  const top = labels.at(-1) ?? '';
  const isClear = [...scripts].every(
    (script) => script !== null && (!LOOKS_LATIN.has(script) || scriptOf(top) === script),
  );
  const shown = labels.join('.');
  // Punycode can say in two ways what a browser sends in one: `xn--google-` has nothing but plain letters.
  if (!isClear || URL.parse(`https://${shown}/`)?.hostname !== name) return host;
  return port === undefined ? shown : `${shown}:${port}`;
}

/** Scripts of which a whole word may be written with letters that look Latin. */
const LOOKS_LATIN = new Set(['Cyrillic', 'Greek', 'Armenian', 'Cherokee']);

/** One line a script: what a name in it may be made of. Japanese and Korean names mix theirs with Han. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latin: /^[a-zđøæœß\d-]+$/,
  Cyrillic: /^[\p{Script=Cyrillic}\d-]+$/u,
  Greek: /^[\p{Script=Greek}\d-]+$/u,
  Armenian: /^[\p{Script=Armenian}\d-]+$/u,
  Cherokee: /^[\p{Script=Cherokee}\d-]+$/u,
  Arabic: /^[\p{Script=Arabic}\d-]+$/u,
  Hebrew: /^[\p{Script=Hebrew}\d-]+$/u,
  Devanagari: /^[\p{Script=Devanagari}\d-]+$/u,
  Bengali: /^[\p{Script=Bengali}\d-]+$/u,
  Tamil: /^[\p{Script=Tamil}\d-]+$/u,
  Thai: /^[\p{Script=Thai}\d-]+$/u,
  Georgian: /^[\p{Script=Georgian}\d-]+$/u,
  Han: /^[\p{Script=Han}\d-]+$/u,
  Japanese: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d-]+$/u,
  Korean: /^[\p{Script=Han}\p{Script=Hangul}\d-]+$/u,
};

/** Returns the script that all of the label is in; null for a mixture, or a script that is not known here. */
function scriptOf(label: string): string | null {
  // Vietnamese has letters with two marks: the marks of Latin letters are taken off, those of other scripts belong to them.
  const bare = /\p{Script=Latin}/u.test(label) ? withoutMarks(label) : label;
  return Object.entries(SCRIPTS).find(([, letters]) => letters.test(bare))?.[0] ?? null;
}

/** Returns the Latin label with its plain letters; marks that are easily overlooked stay, and make it no label of plain letters. */
function withoutMarks(label: string): string {
  // What has no letter of its own is seldom drawn well: the dot on an i is lost in the i's own.
  if (/\p{M}/u.test(label.normalize('NFC'))) return label;
  const parts = label.normalize('NFD');
  // A dot below is lost in a word that is otherwise plain, and read in one that is Vietnamese to the eye.
  const marks = /đ|[aeo]\u0323?\u0302|[ou]\u031b|a\u0323?\u0306/.test(parts) ? /[\u0300-\u0323]/g : /[\u0300-\u0322]/g;
  return parts.replaceAll(marks, '');
}

/** Returns the label in its own letters; as it is where it is no Punycode. */
function labelOf(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return decode(label.slice(4));
  } catch {
    return label;
  }
}

/** Percent signs that stand for letters, marks and digits beyond ASCII become these; all others stay, with the signs of addresses. */
function decodeLetters(text: string): string {
  return text.replaceAll(/(?:%[89A-F][\dA-F])+/gi, (signs) => {
    try {
      const letters = decodeURIComponent(signs);
      return PLAIN.test(letters) ? letters : signs;
    } catch {
      // No UTF-8: bytes of another encoding, or cut in two.
      return signs;
    }
  });
}

const PLAIN = /^(?:(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}])+$/u;
