/** Returns the text without accents and other marks on its letters; `đ` is `d`. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
