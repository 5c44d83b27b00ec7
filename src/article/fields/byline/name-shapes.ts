/** What a name looks like, whoever bears it: persons', organisations', and what is no name. */

/** `Robert "Bob" Hale`: a word or two in quotes between a name's parts. */
export const NICKNAME =
  /(?<=\p{L}\.?\s)(?:"[\p{L}\s.’'-]{1,20}"|[“„][\p{L}\s.’'-]{1,20}[”“]|[«»][\p{L}\s.’'-]{1,20}[«»])(?=\s\p{L})/u;

/** What physicians and scholars set behind their names. */
export const DEGREE =
  /^(?:M\.?[ADS]|M\.?Sc|Ph\.?D|B\.?[AS]|B\.?Sc|M\.?P\.?H|M\.?B\.?A|R\.?N|R\.?D|R\.?D\.?N|D\.?O|J\.?D|Esq)\.?$/u;

/** Who edited a text, in German and Swiss papers: `jki/dpa`. */
export const INITIALS = /^\p{Ll}{2,4}$/u;

/** `T.Hằng`, `Tr.Minh`, as Vietnamese names are shortened, and no address. */
export const SHORTENED = /^\p{Lu}\p{L}{0,2}\.\p{Lu}\p{L}+$/u;

/** Who is logged in to the paper's system: `reporter_7`, `admin`, `quantri`. Pen names are written so too, `kei_eno`. */
export const LOGIN =
  /^(?:(?=\w*[_\d])\w*(?:admin|editor|reporter|user)\w*|(?:wp|site|web|super|sys)?[ _-]?admin(?:istrator)?|web ?master|super ?user|root|quantri\w*|bientap\w*)$/i;

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words that only organisations bear, and names that are an address. */
export const ORGANISATION =
  /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$|^the\s(?!rev|hon|rt)|(?:^|[\s-])(?:news|newspaper|newsroom|media|redaktion|redaksi|rédaction|redacción|redazione|redactie|editorial|times|tribune|herald|zeitung|team|desk|agency|agentur|press|presse|online|digital|r?tv|radio|network|magazine|báo|tạp chí|staff|admin|service|nachrichten|wire|bureau|studio|hauptstadtstudio|gmbh|ltd|inc)(?:\s|$)|\s(?:sp\. z o\. ?o|s\.r\.[lo]|s\.p\.a|d\.o\.o|llc|kft|zrt|oy|corp)\.?$|(?:redaktion|redaktionen|zeitung|nachrichten|uutiset)$|新聞|新闻|オンライン|デジタル|ニュース|編集部|编辑部|\p{Script=Han}中心$|通[訊讯]社|뉴스|일보|신문|편집|^đài \S+ |^خبرگزاری |^وكالة |^وكالات /iu;

/** `Ban Thời sự`: a desk of a Vietnamese paper, where each word of a person's name has a capital. */
export const DESK = /^(?:Ban|Nhóm|Tổ)(?: PV| [Pp]hóng viên)? \p{Lu}[\p{L}\p{M}]* \p{Ll}/u;

/** Two or more words, most with a capital, or a short name in a script without capitals. */
export function looksLikePerson(name: string): boolean {
  if (IDEOGRAPHIC.test(name)) return name.length <= 12;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length;
  return capitals >= 2 && capitals >= words.length / 2;
}

/** More than three words of which most begin small: a description, not a name. */
export function isProse(name: string): boolean {
  const words = name.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (words.length > 3 && small > words.length / 2) || words.length > 7;
}
