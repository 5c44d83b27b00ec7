/** What stands where a title, a lead or the paper’s name is looked for and is none: buttons, labels, other lists. */
import { describe, expect, test } from 'vitest';
import { HEADLINE, read } from './beside.fixture.ts';

describe('a second title', () => {
  test.each([
    ['a label', '<h3>Story highlights</h3>'],
    ['a byline', '<h4>By: Wren Castellane, for the islands desk</h4>'],
    ['a date', '<h2>Published on the morning of 27 May 2013</h2>'],
    ['a heading of buttons', '<div class="share-tools"><h3>Send this story about the ferry to a friend</h3></div>'],
    ['another story', '<h3><a href="/other">The mail boat gets a second engine for winter</a></h3>'],
  ])('%s is none', (_, under) => {
    expect(read({ under }).subheadline).toBeNull();
  });

  test('a heading as long as a title is one', () => {
    const title = 'Why did the board wait so long with the chains?';
    expect(read({ under: `<h3>${title}</h3>` }).subheadline).toBe(title);
  });

  test.each([
    ['in Chinese, that says in fewer characters as much', '渡轮停航两个月后将于周一恢复运营'],
    ['in Korean', '선착장 위원회 월요일부터 운항 재개 결정'],
    ['that ends in a year', 'Fares on the ferry to the islands rise by 10% in 2026'],
    ['with the figures of a vote', 'The harbour board decided with 3:1 votes to buy new chains'],
  ])('a heading %s is one', (_, title) => {
    expect(read({ under: `<h3>${title}</h3>` }).subheadline).toBe(title);
  });

  test.each(['Islands and harbours, Wednesday, 27 May 2026', 'On the islands since Wednesday morning, 10:30 GMT'])(
    'a heading that is a date is none: %s',
    (line) => {
      expect(read({ under: `<h3>${line}</h3>` }).subheadline).toBeNull();
    },
  );
});

describe('a kicker', () => {
  test('a bar that shows the headline again is none, and a label above it is one', () => {
    const label = (text: string) => `<div class="head-eyebrow">${text}</div>`;
    expect(read({ above: label(`<a href="/i">Islands</a> ${HEADLINE}`) }).kicker).toBeNull();
    expect(read({ above: label('Islands') }).kicker).toBe('Islands');
    expect(read({ above: '<div class="nadnaslov">Islands</div>' }).kicker).toBe('Islands');
  });

  test.each([
    ['<span class="overhead">The chains</span>'],
    ['<p class="kick__article__subtitle">The chains</p>'],
    ['<span role="doc-subtitle" class="sc-catch">The chains</span>'],
    ['<span class="header-label__content">The chains</span><span>:</span>'],
    ['<p class="kicker">The chains:</p>'],
    ['<a href="/i">Islands</a><span class="article_kicker__c">The chains</span>'],
    ['<div><span class="eyebrow">The chains</span> <span>7 May 2026</span></div>'],
  ])('stands on the line above, whatever is beside it: %s', (above) => {
    expect(read({ above }).kicker).toBe('The chains');
  });

  test.each(['TH+', 'Herald Plus'])('the sign of a story that is paid for is none: %s', (sign) => {
    expect(read({ above: `<span class="kicker">${sign}</span>` }).kicker).toBeNull();
  });

  test('what the headline has before its colon is none beside it', () => {
    const head = `<meta property="og:title" content="Islands: ${HEADLINE}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Islands: ${HEADLINE}"}</script>`;
    const article = read({ head, above: '<div class="head-eyebrow">Islands</div>' });
    expect([article.kicker, article.headline]).toEqual([null, `Islands: ${HEADLINE}`]);
  });
});

describe('a lead', () => {
  test('a byline under the headline is none', () => {
    const under =
      '<div class="lead"><b>By Wren Castellane, Tarn Herald<br>Archive and contact of the islands desk</b></div>';
    expect(read({ under }).lead).toBeNull();
  });
});

describe('the publisher', () => {
  const name = (title: string, head = ''): string | null =>
    read({ head: `<title>${title}</title>${head}` }).publisher.name;

  test('the window’s title names it where the domain says the same', () => {
    expect(name(`${HEADLINE} | Tarn Herald`)).toBe('Tarn Herald');
    expect(name(`The Tarn Herald: ${HEADLINE}`)).toBeNull();
    expect(name(`${HEADLINE} - The Tarn Herald`)).toBe('The Tarn Herald');
    expect(name(`${HEADLINE} - Islands`)).toBeNull();
  });

  test('an address in the name’s place gives way to the title', () => {
    const site = '<meta property="og:site_name" content="www.tarn-herald.example">';
    expect(name(`${HEADLINE} - Tarn Hérald`, site)).toBe('Tarn Hérald');
  });
});
