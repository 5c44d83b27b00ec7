import { describe, expect, test } from 'vitest';
import { inlineText } from '../../forms/body-text.ts';
import { read } from '../beside.fixture.ts';

const WORDS =
  'The board met on Thursday. The mail boat will go on sailing with the post, the bread and whoever has to cross';

const closing = (end: string) => {
  const { agency, body } = read({ below: `<p>${WORDS}${end}</p>` });
  const last = body.at(-1);
  return [agency, last?.type === 'paragraph' ? inlineText(last.children) : null];
};

describe('an agency behind the last words', () => {
  test.each([
    [' until then. — VNS', 'VNS'],
    [' until then. - AFP', 'AFP'],
    [' until then.—Bernama', 'Bernama'],
    [' until then. (TTXVN)', 'TTXVN'],
    [' until then. (Reuters, AFP)', 'Reuters, AFP'],
    [' until then. <strong>VNS</strong>', 'VNS'],
    ['./. (TTXVN)', 'TTXVN'],
  ])('is whose the text is, and none of it: %s', (end, agency) => {
    expect(closing(end)).toEqual([agency, `${WORDS}${end.startsWith('./') ? '' : ' until then'}.`]);
  });

  test.each([
    [' until then, says <strong>VNS</strong>', ' until then, says VNS'],
    [' until then. (Osmund)', ' until then. (Osmund)'],
    [' until Monday – AFP asked', ' until Monday – AFP asked'],
  ])('is a word of the sentence elsewhere: %s', (end, text) => {
    expect(closing(end)[1]).toBe(`${WORDS}${text}`);
  });
});
