/** What publishing systems call the place of stories that nobody put anywhere, or on the front page only: neither a section nor a tag. */
const UNSORTED =
  /^(?:featured|top story(?: \d+)?|uncategori[sz]ed|sin categor[ií]a|sem categoria|senza categoria|non class[ée]e?|non catégorisé|geen categorie|niet gecategoriseerd|ukategoriseret|ukategorisert|okategoriserade|bez kategorii|nezařazené|kategorizálatlan|без рубрики|без категории|chưa (?:được )?phân loại|tak berkategori|未分類|未分类|미분류|غير مصنف)$/iu;

/** Returns whether a name says only that the story was filed nowhere: `Uncategorized`, `Chưa phân loại`. */
export const isUnsorted = (name: string): boolean => UNSORTED.test(name);
