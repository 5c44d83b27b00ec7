import '../../languages/index.ts';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../read-page.ts';
import { findStory } from './story.ts';
import { FERRY } from '../../ferry.fixture.ts';

const TEXT = FERRY.slice(0, 5);
const PARAGRAPHS = TEXT.map((text) => `<p>${text}</p>`).join('');
const TITLE = '<h1>Ferry to Skerrow sails again</h1>';

function read(html: string) {
  const page = readPage(new DOMParser().parseFromString(html, 'text/html'), 'https://courier.example/news/a');
  const story = findStory(page);
  const rules = Object.fromEntries([...story.dropped].map(([index, rule]) => [page.blocks[index]?.text, rule]));
  return { body: story.body.map((index) => page.blocks[index]?.text), rules };
}

describe('findStory', () => {
  test('the paragraphs between menu and footer are the story', () => {
    const { body } = read(
      `<nav><a href="/">News</a></nav><main>${TITLE}<div>${PARAGRAPHS}</div></main><footer><p>The Courier is printed on Fridays, in rain and shine.</p></footer>`,
    );
    expect(body).toEqual(TEXT);
  });

  test.each(['MainWithSidebar', 'bodyWithComments', 'main has-comments', 'page-without-ads'])(
    'what a box has or lacks is not what it is: %s',
    (name) => {
      const { body } = read(`<div class="head">${TITLE}</div><div class="${name}"><div>${PARAGRAPHS}</div></div>`);
      expect(body).toEqual(TEXT);
    },
  );

  test('the text goes on below an advertisement in a box of the same name, whatever that is', () => {
    const part = (from: number, to: number) =>
      `<div class="article-widget">${TEXT.slice(from, to)
        .map((text) => `<p>${text}</p>`)
        .join('')}</div>`;
    const { body } = read(`<main>${TITLE}${part(0, 4)}<div class="ad">Advertisement</div>${part(4, 5)}</main>`);
    expect(body).toEqual(TEXT);
  });

  test('a call for contributions is none', () => {
    const call =
      '<div class="contribution-banner"><p>Readers like you keep these stories free for everyone on the island and beyond.</p></div>';
    expect(read(`<main>${TITLE}<div>${PARAGRAPHS}${call}</div></main>`).body).toEqual(TEXT);
  });

  test('a line of name and times below the lead is none, though a month ends with a full stop', () => {
    const line = 'Anne Fell - 11 nov. 2025 à 18:00 | mis à jour le 12 nov. 2025 à 18:04 - Lecture : 2 min';
    const { body } = read(
      `<article>${TITLE}<div class="standfirst">${TEXT[0]}</div><div class="infos">${line}</div><div>${PARAGRAPHS}</div></article>`,
    );
    expect(body.filter((text) => text !== TEXT[0])).toEqual(TEXT.slice(1));
  });

  test('a bracket that tells whom the text is from is none', () => {
    expect(read(`<main>${TITLE}<div>${PARAGRAPHS}<p>(APA/red.)</p></div></main>`).body).toEqual(TEXT);
  });

  test('a quotation set large beside its paragraph goes with the name of who said it', () => {
    const quote =
      '<blockquote><p>The last of the wreck was gone, and the ferry sailed</p><cite>Ilse Tarrant (71)</cite></blockquote>';
    const said = '<p>“The last of the wreck was gone, and the ferry sailed”, said the harbour master of Skerrow.</p>';
    const { body } = read(
      `<main>${TITLE}<div>${PARAGRAPHS}${said}${quote}<p>${TEXT[0]} Nobody was late.</p></div></main>`,
    );
    expect(body.filter((text) => text?.includes('Tarrant (71)'))).toEqual([]);
  });

  test('who speaks first in a transcript, and a first subheading set in bold, open the text; a name alone does not', () => {
    const opened = (line: string): boolean =>
      read(`<main>${TITLE}<div><p>${line}</p>${PARAGRAPHS}</div></main>`).body.length > TEXT.length;
    expect(opened('WREN CASTELLANE, HOST:')).toBe(true);
    expect(opened('<strong>The boats sail again</strong>')).toBe(true);
    expect(opened('<strong>Wren Castellane</strong>')).toBe(false);
    expect(opened('The boats sail again')).toBe(false);
  });

  test('a short line with a number in it is no date', () => {
    const lines = ['<b>Moved 120 homes</b>', TEXT[1]].map((text) => `<p>${text}</p>`).join('');
    expect(
      read(
        `<main>${TITLE}<div><p>${TEXT[0]}</p>${lines}<p>12 May 2026</p>${PARAGRAPHS.slice(PARAGRAPHS.indexOf(TEXT[2] ?? '') - 3)}</div></main>`,
      ).body.slice(0, 4),
    ).toEqual([TEXT[0], 'Moved 120 homes', TEXT[1], TEXT[2]]);
  });

  test('a short last sentence stays, where each paragraph has a box of its own too', () => {
    const last = 'The bar stays shut.';
    const boxed = [...TEXT, last].map((text) => `<div><div><p>${text}</p></div></div>`).join('');
    expect(read(`<main>${TITLE}<div>${boxed}</div><div><p>Sold by the quay.</p></div></main>`).body).toEqual([
      ...TEXT,
      last,
    ]);
  });

  test('what a line hides is none of its words', () => {
    const [first = ''] = TEXT;
    const { body } = read(
      `<main>${TITLE}${PARAGRAPHS.replace(first, `${first}<span hidden> Show more</span>`)}</main>`,
    );
    expect(body).toEqual(TEXT);
  });

  test('the lead above the text belongs to it, byline and date do not', () => {
    const lead = 'Half the island stood on the quay when the first boat in eleven days left for the mainland.';
    const { body } = read(
      `<article>${TITLE}<p class="standfirst">${lead}</p><p>By Wren Castellane</p><p>20 Nov 2026, 11:25</p><div class="text">${PARAGRAPHS}</div></article>`,
    );
    expect(body).toEqual([lead, ...TEXT]);
  });

  test.each([
    ['a sentence that is a link from end to end', '<p><a href="/g">See the pictures of the week.</a></p>', 'links'],
    [
      'where the reporter is reached',
      '<p>Wren Castellane can be reached by anyone at wren@courier.example.</p>',
      'closing-line',
    ],
    [
      'a call whose name begins as a longer call does',
      '<p>Follow <a href="/u">Usher Quill</a> on X for more.</p>',
      'call',
    ],
    ['a pointer that goes on as a longer one begins', '<p>Recommended readings for the crossing:</p>', 'related-line'],
  ])('%s is no text', (_, line, rule) => {
    const { body, rules } = read(`<main>${TITLE}<div>${PARAGRAPHS}${line}</div></main>`);
    expect(body).toEqual(TEXT);
    expect(Object.values(rules)).toContain(rule);
  });

  test('an element of the site’s own around a name in a paragraph parts no line', () => {
    const own = PARAGRAPHS.replace('Ilse Tarrant', '<harbour-person id="7">Ilse Tarrant</harbour-person>');
    expect(read(`<main>${TITLE}<div>${own}</div></main>`).body).toEqual(TEXT);
    const button = PARAGRAPHS.replace('</p>', '<button>Copy this line</button></p>');
    expect(read(`<main>${TITLE}<div>${button}</div></main>`).body).toEqual(TEXT);
  });

  test('a word of furniture inside a line of another script does not make it furniture', () => {
    const lines = ['Паром снова ходит до острова, Save и все рады ему.', ...TEXT];
    const { body } = read(`<main>${TITLE}<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div></main>`);
    expect(body).toEqual(lines);
  });

  test('a headline that is no heading is found by what the page declares, though a list below repeats it as one', () => {
    const head = '<meta property="og:title" content="Ferry to Skerrow sails again">';
    const list =
      '<section><a href="/a"><h3>Ferry to Skerrow sails again</h3></a><a href="/b"><h3>Quay lamps lit early</h3></a></section>';
    const { body } = read(
      `${head}<div class="k3"><div class="k4">Ferry to Skerrow sails again</div><div>${PARAGRAPHS}</div></div>${list}`,
    );
    expect(body).toEqual(TEXT);
  });

  test('a body that advertisements part into sibling boxes is one story', () => {
    const part = (texts: string[]): string =>
      `<div class="part">${texts.map((text) => `<p>${text}</p>`).join('')}</div>`;
    const { body } = read(
      `<div>${TITLE}${part(TEXT.slice(0, 2))}<div class="ad-slot"><p>Buy this crane, it is a very good crane, we are sure of it.</p></div>${part(TEXT.slice(2))}</div>`,
    );
    expect(body).toEqual(TEXT);
  });

  test('text in a box with two line breaks between paragraphs is read as paragraphs', () => {
    expect(read(`${TITLE}<div>${TEXT.join('<br><br>')}</div>`).body).toEqual(TEXT);
  });

  test('a story in a table of the layout is read', () => {
    const { body } = read(`<table><tr><td><a href="/">Menu</a></td><td>${TITLE}${PARAGRAPHS}</td></tr></table>`);
    expect(body).toEqual(TEXT);
  });

  test('captions, share bars, newsletter boxes and related stories are dropped, each by its rule', () => {
    const { body, rules } = read(
      `<article>${TITLE}<p>${TEXT[0]}</p><figure><img src="a.jpg"><figcaption>The quay at dawn, with half the island on it.</figcaption></figure>` +
        `<div class="share-bar">Share this story</div><p>${TEXT[1]}</p><div class="newsletter-box"><p>All the harbour's news in your post box at six, every single morning.</p></div>` +
        `<p>${TEXT[2]}</p><ul class="related-stories"><li><a href="/b">Storm parts Skerrow from the mainland</a></li></ul><p>${TEXT[3]}</p></article>`,
    );
    expect(body).toEqual(TEXT.slice(0, 4));
    expect(new Set(Object.values(rules))).toEqual(new Set(['caption', 'headline', 'newsletter', 'related', 'share']));
  });

  test('a body that is called paywall-content is the story all the same', () => {
    expect(read(`${TITLE}<div class="paywall-content promo">${PARAGRAPHS}</div>`).body).toEqual(TEXT);
  });

  test('paragraphs that are each called paywall are the story; a notice of one is not', () => {
    const paid = TEXT.map((text) => `<p class="text paywall">${text}</p>`);
    const notice =
      '<p class="paywall-notice">Whoever pays for the Courier reads on, and sleeps well on the crossing.</p>';
    const halves = [paid.slice(0, 3), [...paid.slice(3), notice]].map((part) => `<div>${part.join('')}</div>`);
    expect(read(`<main>${TITLE}${halves.join('')}</main>`).body).toEqual(TEXT);
  });

  test('a box called paywall is the story, with what may be read in it; one that sells is none', () => {
    const [first, second, ...paid] = TEXT.map((text) => `<p>${text}</p>`);
    const box = (name: string, inside: string): string[] =>
      read(`<main>${TITLE}<div>${first}${second}<div class="${name}">${inside}</div></div></main>`).body as string[];
    for (const name of ['paywall', 'text paywall']) expect(box(name, paid.join(''))).toEqual(TEXT);
    expect(box('paywall', paid.slice(1, 2).join(''))).toEqual([...TEXT.slice(0, 2), TEXT[3]]);
    expect(box('paywall-message', `${paid[0]}`)).toEqual(TEXT.slice(0, 2));
    expect(box('paywall', `${paid[0]}<button>Subscribe</button>`)).toEqual(TEXT.slice(0, 2));
    expect(box('paywall', `${paid[0]}<p><a href="/login">Log in</a></p>`)).toEqual(TEXT.slice(0, 2));
    expect(box('paywall', `<p>${TEXT[2]} To read on, <a href="/login">log in</a>.</p>`)).toEqual(TEXT.slice(0, 2));
  });

  test('a linked title and what it leads to, in a box between the paragraphs, is another story', () => {
    const [first, second, other, ...rest] = TEXT.map((text) => `<p>${text}</p>`);
    const page = (box: string): string[] =>
      read(`<main>${TITLE}<div>${first}${second}${box}${rest.join('')}</div></main>`).body as string[];
    const story = [...TEXT.slice(0, 2), ...TEXT.slice(3)];
    const link = '<a href="/a">Old harbour hall to be sold to the islanders</a>';
    expect(page(`<div type="RelatedOneNews">${link}${other}</div>`)).toEqual(story);
    expect(page(`<div><h3>${link}</h3>${other}</div>`)).toEqual(story);
    // So is what tells of a shop or a source, and a subheading with an anchor.
    for (const href of ['https://shop.example/lamp', '#hall'])
      expect(page(`<div><h3>${link.replace('/a', href)}</h3>${other}</div>`)).toContain(TEXT[2]);
    expect(page(`<div><h3>${link}</h3>${other}${rest[0]}</div>`)).toContain(TEXT[2]);
    // What has no link is a part of the story.
    expect(page(`<div><h3>Old harbour hall to be sold</h3>${other}</div>`)).toHaveLength(TEXT.length + 1);
    expect(page(`<div>${other}</div>`)).toEqual(TEXT);
  });

  test.each([
    '<div class="exergue">WORDS</div>',
    '<p class="pull-quote">“WORDS”</p>',
    '<div class="quote"><p>WORDS</p></div>',
  ])('words of the text set large beside it are no text of their own: %s', (large) => {
    const words = 'Harbour master Ilse Tarrant said the channel had been swept twice';
    const [first, second, ...rest] = TEXT.map((text) => `<p>${text}</p>`);
    const page = (said: string): string[] =>
      read(`<main>${TITLE}<div>${first}${second}${large.replace('WORDS', said)}${rest.join('')}</div></main>`)
        .body as string[];
    expect(page(words)).toEqual(TEXT);
    expect(page('The islanders had waited for the boat since the night of the storm.')).toHaveLength(TEXT.length + 1);
  });

  test('a subheading whose id is made of its own words is no part of the site', () => {
    const [first = '', ...rest] = TEXT.map((text) => `<p>${text}</p>`);
    const { body } = read(
      `<main>${TITLE}${first}<h2 id="search-for-the-wreck">Search for the wreck</h2>${rest.join('')}`,
    );
    expect(body[1]).toBe('Search for the wreck');
  });

  test('two cards of other stories and nothing beside them are no part of a short story', () => {
    const card = (title: string) => `<div><a href="/a"><h3>${title}</h3></a><p>${TEXT[4]}</p></div>`;
    const cards = `<div class="row">${card('Islanders win the cup again')}${card('Old harbour hall to be sold')}</div>`;
    const short = TEXT.slice(0, 3);
    const paragraphs = short.map((text) => `<p>${text}</p>`).join('');
    expect(read(`<main>${TITLE}<div>${paragraphs}${cards}</div></main>`).body).toEqual(short);
  });

  test('the beginning of a story that is shown to all is no teaser of another, though it is called so', () => {
    const [first = '', ...rest] = TEXT.map((text) => `<div class="part"><p>${text}</p></div>`);
    const { body } = read(
      `<main>${TITLE}<div class="teaser-content">${first}</div><div class="metered">${rest.join('')}</div></main>`,
    );
    expect(body).toEqual(TEXT);
  });

  test('comments longer than the story are no story', () => {
    const comment =
      '<li class="comment"><p>I was there on the quay, and I can tell you that it rained on all of us alike.</p></li>';
    const { body } = read(
      `${TITLE}<div class="entry">${PARAGRAPHS}</div><ol class="comments">${comment.repeat(40)}</ol>`,
    );
    expect(body).toEqual(TEXT);
  });

  test('cards in a row, each a linked title and a line, are no story', () => {
    const card =
      '<div class="x"><h4><a href="/b">Storm parts Skerrow from the mainland</a></h4><p>Two boats were lost on Tuesday, and the pier lost its lamp, said the harbour office.</p></div>';
    expect(read(`${TITLE}<div class="t">${PARAGRAPHS}</div><div>${card.repeat(9)}</div>`).body).toEqual(TEXT);
  });

  test('so are cards with the date behind the title', () => {
    const card =
      '<div class="x"><a href="/b">Storm parts Skerrow from the mainland</a> <span>12-05-2026 06:40</span><p>Two boats were lost on Tuesday, and the pier lost its lamp, said the harbour office.</p></div>';
    expect(read(`${TITLE}<div class="t">${PARAGRAPHS}</div><div>${card.repeat(9)}</div>`).body).toEqual(TEXT);
  });

  test('a box whose name has such a word behind a capital is dropped too', () => {
    const line = 'The week on the islands comes to you every Friday at noon, and costs nothing at all.';
    const { rules } = read(
      `${TITLE}<div>${PARAGRAPHS}<div class="ArticleNewsletter"><p>${line}</p></div>${PARAGRAPHS}</div>`,
    );
    expect(rules[line]).toBe('newsletter');
  });

  test('the posts of a live blog are one story', () => {
    const post = (text = ''): string =>
      `<section class="post"><h2>What happens now</h2><p>${text}</p><a href="#">Share this post now</a></section>`;
    const { body } = read(`${TITLE}<div>${TEXT.map(post).join('')}</div>`);
    expect(body.filter((text) => text !== 'What happens now')).toEqual(TEXT);
  });

  test('a consent notice longer than a short story is not taken for it', () => {
    const notice =
      '<p>We and our 812 partners store and read information on your device, to show you things that you like.</p>';
    const { body } = read(
      `<div class="cookie-consent">${notice.repeat(12)}</div><main>${TITLE}<p>${TEXT[0]}</p><p>${TEXT[1]}</p></main>`,
    );
    expect(body).toEqual(TEXT.slice(0, 2));
  });

  test('the next story that the page appends is not this one', () => {
    const next = 'Another story altogether begins here, about a crane that the council wants to buy for the new quay.';
    const { body } = read(
      `<main><article>${TITLE}${PARAGRAPHS}</article><article><h1>Council wants a crane</h1><p>${next}</p><p>${next} It is yellow.</p></article></main>`,
    );
    expect(body).toEqual(TEXT);
  });

  test('a subheading stays before text and goes where nothing follows', () => {
    const { body } = read(
      `${TITLE}<div><p>${TEXT[0]}</p><h2>Eleven days</h2><p>${TEXT[1]}</p><p>${TEXT[2]}</p><h2>More from the harbour</h2></div>`,
    );
    expect(body).toEqual([TEXT[0], 'Eleven days', TEXT[1], TEXT[2]]);
  });

  test('byline and source after the last sentence are dropped', () => {
    expect(read(`${TITLE}<div>${PARAGRAPHS}<p><b>Wren Castellane</b></p><p>(NCP)</p></div>`).body).toEqual(TEXT);
  });

  test('a copy of the text for small screens is read once', () => {
    expect(
      read(`${TITLE}<div class="wide">${PARAGRAPHS}</div><div class="wide small">${PARAGRAPHS}</div>`).body,
    ).toEqual(TEXT);
  });

  test('text that is hidden until a script shows it is read where there is no other', () => {
    expect(read(`<p>Loading</p><div hidden>${TITLE}${PARAGRAPHS}</div>`).body).toEqual(TEXT);
  });

  test('a story without a full stop in it is read', () => {
    const lines = [
      'First leg: 10 March, Quay Four to Skerrow',
      'Second leg: 8 April, Skerrow to Outer Holm',
      'Third leg: 22 April, Outer Holm and back',
    ];
    expect(read(`${TITLE}<div>${lines.map((line) => `<p>${line}</p>`).join('')}</div>`).body).toEqual(lines);
  });

  test('short Japanese paragraphs are text', () => {
    const texts = [
      '嵐で止まっていたスケロ島行きの連絡船が十一日ぶりに出航した。',
      '港長は航路の掃海を二度終えたと述べた。沈んだ船の残骸もない。',
      '夜の便は月曜日から再開する予定だと港の事務所は話している。',
    ];
    expect(
      read(`<h1>スケロ島行きの連絡船、再び出航</h1><div>${texts.map((text) => `<p>${text}</p>`).join('')}</div>`).body,
    ).toEqual(texts);
  });

  test('a box that a content system calls a component is no consent banner', () => {
    expect(read(`<main>${TITLE}<div class="cmp-text">${PARAGRAPHS}</div></main>`).body).toEqual(TEXT);
    expect(
      read(`<main>${TITLE}<div>${PARAGRAPHS}</div></main><div id="cmp"><p>${TEXT[0]} We ask.</p></div>`).body,
    ).toEqual(TEXT);
  });

  test('what lines hide is no text of theirs, and an ornament that is hidden from readers aloud is', () => {
    const hidden =
      '<span class="hidden d-none" itemprop="datePublished">2026-07-12T15:04:00</span><span style="display:none">12</span><span aria-hidden="true">“</span>';
    const [first = '', ...others] = TEXT;
    const rest = others.map((text) => `<p>${text}</p>`).join('');
    expect(read(`<main>${TITLE}<div><p>${hidden}${first}</p>${rest}</div></main>`).body).toEqual([
      `“${first}`,
      ...others,
    ]);
  });

  test('a nameless box around each line is no box of its own', () => {
    const [first, ...others] = TEXT.map((text) => `<p>${text}</p>`);
    const words = 'Harbour master Ilse Tarrant said the channel had been swept twice';
    const lines = [
      first,
      // A line that leads elsewhere, between a subheading and its text.
      '<h2>Eleven days</h2>',
      '<p><a href="/a">Old harbour hall to be sold to the islanders</a></p>',
      ...others,
      '<ul><li>Quay Four</li><li>Outer Holm</li></ul>',
      `<p>${TEXT[0]} All of it.</p>`,
    ];
    const page = (wrap: (line: string) => string): string[] =>
      read(
        `<main>${TITLE}<div class="text">${lines.map((line = '') => wrap(line)).join('')}
        <blockquote>${wrap(`<p>${words}</p>`)}</blockquote>${wrap(`<p>${TEXT[1]} Twice.</p>`)}</div></main>`,
      ).body as string[];
    const bare = page((line) => line);
    expect(bare).toContain('Eleven days');
    expect(bare).toContain('Quay Four');
    expect(bare).not.toContain(words);
    expect(page((line) => `<div>${line}</div>`)).toEqual(bare);
  });

  test('a page without text has an empty body', () => {
    expect(read('').body).toEqual([]);
    expect(read('<img src="a.jpg">').body).toEqual([]);
  });
});
