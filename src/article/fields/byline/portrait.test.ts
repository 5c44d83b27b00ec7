/** Who wrote a story, told by a line below a text that names nobody else. */
import { expect, test } from 'vitest';
import { inlineText } from '../../forms/body-text.ts';
import { extractArticle } from '../../extract.ts';

const WORDS = 'The chain ferry at Osmund’s Reach will be raised on Monday and mended in the yard by the end of May.';

function read(last: string) {
  const html = `<html lang="en"><body><main><h1>The chain ferry returns</h1><p>${WORDS} Its master is Ann Fell.</p><p>${WORDS}</p><p>${WORDS}</p><p>${last}</p></main></body></html>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://tarn.example/a/b',
  });
  const end = article.body.at(-1);
  return {
    names: article.byline?.authors.map(({ name }) => name) ?? [],
    end: end?.type === 'paragraph' ? inlineText(end.children) : '',
  };
}

test('a person whom the text has not named, and a role, are who wrote it', () => {
  const { names, end } = read('<em>Jane Roe is a reporter at the Herald, based in Tarn.</em>');
  expect(names).toEqual(['Jane Roe']);
  expect(end).toBe(WORDS);
});

test.each(['Ann Fell is a reporter in the film, and she sings.', 'Jane Roe is the oldest passenger on board.'])(
  'whom the text speaks of, or who has no role, is of the story: %s',
  (last) => {
    expect(read(last)).toEqual({ names: [], end: last });
  },
);

test('a German noun is no name', () => {
  expect(read('Der Autor ist Reporter in Tarn.').names).toEqual([]);
});
