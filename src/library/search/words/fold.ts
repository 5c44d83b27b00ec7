/** Folding: the form in which words are compared, so that `nghi quyet` finds “Nghị quyết”. */

/** Letters that Unicode does not take apart, as people without the key for them type them. */
const PLAIN_LETTERS: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
};

/**
 * The marks that readers leave out when they type: diacritics of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels.
 * Not the marks without which a word is another word: Thai and Indic vowels, the voicing marks of Japanese.
 */
const MARKS =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u{3099}\u{309a}]]+/gv;

/** Apostrophes as they are printed, and the letters in their shape: people type the straight one. */
const APOSTROPHES = /[’‘ʼʻ׳]/gu;

/** Returns the text in lower case, without diacritics, compatibility forms (ligatures, full width) made plain. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(APOSTROPHES, "'")
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đðøłħıæœß]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
