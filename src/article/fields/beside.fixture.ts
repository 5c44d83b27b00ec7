/** A short invented story, with what a test puts around it: for tests of what stands beside the text and is no field, or is one. */
import type { Article } from '../article.ts';
import { extractArticle } from '../extract.ts';

/** Paragraphs of the story, as markup. */
export const TEXT = [
  'The ferry at Osmund’s Reach will run again from Monday, the harbour board said after its meeting on Thursday.',
  'Engineers had found rust in both chains in March, and the islanders have rowed or gone by the mail boat since.',
  'The new chains were forged in Tarn. They weigh eleven tons each, which is two tons more than the old ones did.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');
/** What tells a page's language. */
const TEXTS: Readonly<Record<string, string>> = {
  de: '<p>Die neuen Ketten sind in Tarn geschmiedet worden und wiegen elf Tonnen, das sind zwei mehr als die alten.</p>',
  fr: '<p>Les nouvelles chaînes ont été forgées à Tarn et pèsent onze tonnes, soit deux de plus que les anciennes.</p>',
  nl: '<p>De nieuwe kettingen zijn in Tarn gesmeed en wegen elf ton, dat is twee ton meer dan de oude wogen.</p>',
  'sr-Latn':
    '<p>Novi lanci su iskovani u Tarnu i teški su jedanaest tona, što je za dve tone više od starih, koje su skinuli.</p>',
  sv: '<p>De nya kedjorna har smitts i Tarn och väger elva ton, det är två ton mer än vad de gamla vägde.</p>',
};
export const HEADLINE = 'The chain ferry returns to Osmund’s Reach';

interface Parts {
  head?: string;
  above?: string;
  under?: string;
  below?: string;
  url?: string;
  language?: string;
}

/** Returns the article on a page with the story, and around it what `parts` has: markup each, `head` in the page's head. */
export function read({
  head = '',
  above = '',
  under = '',
  below = '',
  url = 'https://www.tarn-herald.example/islands/4711',
  language = 'en',
}: Parts): Article {
  const html = `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${above}<h1>${HEADLINE}</h1>${under}<div class="text">${(TEXTS[language] ?? '').repeat(3) || TEXT}</div>${below}</main></body></html>`;
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), { url }).article;
}
