/** Pages as they were in 2005, and those of systems that people write for themselves: a title, a headline and text. */
import { describe, expect, test } from 'vitest';
import { detectArticle } from './detect.ts';

const HEADLINE = 'Ferry to Skerrow sails again after the storm';
const TEXT = [
  'The ferry to Skerrow sailed at dawn for the first time since the storm, and half the island stood on the quay to see it off.',
  'Harbour master Ilse Tarrant said the channel had been swept twice, and that the last of the wreck was gone from the fairway.',
  'For eleven days the island had lived on what two fishing boats could carry, bread and post before all else, she told the board.',
  'The night sailings are to resume on Monday, with one crew for both boats until the winter timetable begins in December.',
];

const isArticle = (body: string, url: string) =>
  detectArticle(
    new DOMParser().parseFromString(`<html><head><title>${HEADLINE}</title></head><body>${body}`, 'text/html'),
    url,
  ).isArticle;

describe('a page without metadata', () => {
  const lines = `<b>${HEADLINE}</b><br><i>18 November 2005</i><br>`;

  test('is a story with one date at its headline', () => {
    const page = `<table><tr><td>${lines}<br>${TEXT.join('<br><br>')}</td></tr></table>`;
    expect(isArticle(page, 'https://courier.example/news/ferry.htm')).toBe(true);
  });

  test('may have its text in no box', () => {
    expect(isArticle(lines + TEXT.join('<br><br>'), 'https://courier.example/2005/11/18/ferry.htm')).toBe(true);
  });

  test('with a date for each of its lines is a list', () => {
    const items = TEXT.map((text, day) => `<p>1${day} November 2005<br>Notice 4${day}</p><p>${text}</p>`).join('');
    expect(isArticle(`<h1>${HEADLINE}</h1>${items}`, 'https://courier.example/notices.htm')).toBe(false);
  });

  test.each([
    ['a manual', '', 'https://courier.example/docs/ferry.htm'],
    ['a shop’s offer', '<p>€ 84.00</p>', 'https://courier.example/ferry.htm'],
  ])('is none where it is %s', (_, price, url) => {
    expect(isArticle(`${lines}${price}<p>${TEXT.join('</p><p>')}</p>`, url)).toBe(false);
  });
});
