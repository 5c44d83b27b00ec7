import { expect, test } from 'vitest';
import { copyOf, copyOfCaption } from './copy.ts';
import { sampleArticle, sampleCaption } from '../record.sample.ts';

test('a citation names author, headline, paper, day and address', () => {
  const { plain, rich } = copyOf(sampleArticle, 'citation');
  expect(plain).toBe(
    'Đỗ Minh Hà. “Thông xe cầu Lặng: rút ngắn 40% quãng đường.” Báo Sông Lặng, 2026-03-01. https://example.com/cau-moi-2026.html',
  );
  expect(rich).toContain('<em>Báo Sông Lặng</em>');
});

test('a story that only an agency signs is cited by the agency', () => {
  expect(copyOf({ ...sampleArticle, byline: null }, 'citation').plain).toMatch(/^TTXVN\. “/);
});

test('a caption is copied with its credit', () => {
  const { plain, rich } = copyOfCaption(sampleCaption.photo);
  expect(plain).toBe('Cây cầu mới bắc qua sông Lặng. (Đỗ Minh Hà - TTXVN)');
  expect(rich).toBe('<p>Cây cầu mới bắc qua sông Lặng. <em>(Đỗ Minh Hà - TTXVN)</em></p>');
  expect(copyOfCaption({ ...sampleCaption.photo, credit: null }).rich).toBe('<p>Cây cầu mới bắc qua sông Lặng.</p>');
  expect(copyOfCaption({ ...sampleCaption.photo, caption: null }).rich).toBe('<p><em>Đỗ Minh Hà - TTXVN</em></p>');
});

test('the rich form of a story runs nothing', () => {
  const hostile = { ...sampleArticle, headline: '<img src=x onerror=alert(1)>' };
  const page = new DOMParser().parseFromString(copyOf(hostile, 'text').rich ?? '', 'text/html');
  expect(page.querySelector('h1')?.textContent).toBe(hostile.headline);
  expect(page.querySelector('[onerror]')).toBeNull();
});

test('JSON is the whole record', () => {
  expect(JSON.parse(copyOf(sampleArticle, 'json').plain)).toEqual(sampleArticle);
});
