import { describe, expect, test } from 'vitest';
import { detectArticle } from './detect.ts';

function detect(html: string, url = 'https://courier.example/news/ferry-to-skerrow-sails-again-after-storm') {
  return detectArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

const OG = '<meta property="og:type" content="article">';
const DATED = '<h1>Ferry to Skerrow sails again</h1><span>18 November 2026</span>';
const LINES = '<p>The ferry to Skerrow sailed at dawn on Tuesday.</p><p>It had lain in harbour for ten days.</p>';

describe('a brief', () => {
  test('of two short lines is an article, with a date under its headline', () => {
    expect(detect(DATED + LINES).isArticle).toBe(true);
    expect(detect(`<h1>Ferry to Skerrow sails again</h1>${LINES.repeat(5)}<p>18 November 2026</p>`).isArticle).toBe(
      false,
    );
  });

  test('whose lines are boxes is one too', () => {
    expect(detect(DATED + LINES.replaceAll(/p>/g, 'div>')).isArticle).toBe(true);
  });

  test.each([
    ['th', 'เรือข้ามฟากไปเกาะออกจากท่าเมื่อเช้ามืดวันอังคาร หลังจอดอยู่ในท่าสิบวันเพราะพายุพัดเข้าชายฝั่งอย่างหนัก'],
    ['km', 'សាឡាងទៅកោះបានចេញដំណើរនៅព្រឹកថ្ងៃអង្គារ បន្ទាប់ពីចតនៅកំពង់ផែអស់រយៈពេលដប់ថ្ងៃដោយសារខ្យល់ព្យុះខ្លាំង។'],
    ['am', 'ወደ ደሴቱ የሚሄደው ጀልባ ማክሰኞ ማለዳ ጉዞውን ጀመረ። በማዕበሉ ምክንያት ለአሥር ቀናት በወደቡ ቆሞ ነበር፣ ብለዋል ኃላፊው ለጋዜጠኞች።'],
    ['zh', '开往岛上的渡轮周二清晨再次启航。因风暴来袭，渡轮此前在港内停泊了整整十天。'],
  ])('in %s is told by that script’s sentences', (_, text) => {
    expect(detect(`${DATED}<p>${text}</p>`).isArticle).toBe(true);
  });

  test('needs lines of its own: those below the next linked title, and the footer’s, are none', () => {
    const teaser = '<h3><a href="/x">Council votes on harbour budget</a></h3>';
    expect(detect(DATED + teaser + LINES).isArticle).toBe(false);
    expect(detect(`${DATED}<footer>${LINES}</footer>`).isArticle).toBe(false);
  });

  test('has its number in its address, as SPIP writes it', () => {
    expect(detect(DATED + LINES, 'https://courier.example/spip.php?article1482').isArticle).toBe(true);
  });
});

describe('what has the signs of a brief and is none', () => {
  const data = (type: string) => `<script type="application/ld+json">{"@type":"${type}"}</script>`;
  test.each([
    ['a video', '<meta property="og:type" content="video.other">'],
    ['a recipe', OG + data('Recipe')],
    ['an encyclopedia’s page', `<meta name="generator" content="MediaWiki 1.43">${data('Article')}`],
  ])('%s', (_, head) => {
    expect(detect(head + DATED + LINES).isArticle).toBe(false);
  });

  test('a few teasers, a linked title beside each, whatever the footer says', () => {
    const summary = `<p>${'The harbour council met on Monday and voted on the budget of the ferry. '.repeat(3)}</p>`;
    const list = `<div><h3><a href="/x">Council votes</a></h3>${summary}</div>`.repeat(3);
    const { reasons } = detect(`${OG}${DATED}${list}<footer>${summary}</footer>`, 'https://courier.example/harbours');
    expect(reasons).toContain('scattered-text');
    expect(detect(`${OG}${DATED}<div>${summary}</div><div>${summary}</div>`).reasons).not.toContain('scattered-text');
    // A story with another one in it.
    const other = `<div><h3><a href="/x">Council votes</a></h3>${summary}</div>`;
    expect(detect(`${OG}${DATED}<div>${summary.repeat(3)}${other}</div>`).reasons).not.toContain('scattered-text');
  });

  test('a search or a tag in a Vietnamese address', () => {
    for (const path of ['tim-kiem?q=ferry', 'ferry-tag1482.html'])
      expect(detect(DATED + LINES, `https://courier.example/${path}`).reasons).toContain('front-address');
  });
});
