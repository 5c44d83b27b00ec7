/** Files as other programs write them, invented ones. */
import { describe, expect, test } from 'vitest';
import { fileFrom, READ_AT, readAll } from '../import.fixture.ts';

describe('Pocket', () => {
  test('gives bookmarks with their tags and the time of saving', async () => {
    const { articles } = await readAll(
      fileFrom(
        'title,url,time_added,tags,status\r\n"Storm, then calm",https://north.example/storm?utm_source=pocket,1700000000,weather|coast,archive\r\n' +
          'https://north.example/untitled,https://north.example/untitled,1700000001,,unread\r\n',
      ),
    );
    expect(articles).toMatchObject([
      {
        url: 'https://north.example/storm?utm_source=pocket',
        canonicalUrl: 'https://north.example/storm',
        publisher: { name: null, domain: 'north.example' },
        headline: 'Storm, then calm',
        tags: ['weather', 'coast'],
        savedAt: '2023-11-14T22:13:20.000Z',
      },
      { headline: null, tags: [] },
    ]);
  });

  test('tells which rows have no address, as a spreadsheet counts them', async () => {
    const rows = [
      'title,url,time_added,tags,status',
      '"two\nlines",https://a.example/,1,,',
      'b,javascript:alert(1),1,,',
      'c,,1,,',
    ];
    const { articles, bad } = await readAll(fileFrom(rows.join('\n')));
    expect(articles).toHaveLength(1);
    expect(bad).toMatchObject([
      { reason: 'no-address', at: { unit: 'row', number: 3 } },
      { reason: 'no-address', at: { unit: 'row', number: 4 } },
    ]);
  });

  test('tells of a quote that is never closed, and keeps what stood before', async () => {
    const { articles, bad } = await readAll(
      fileFrom('title,url,time_added\na,https://a.example/,1\n"b,https://b.example/,1\nc'),
    );
    expect(articles).toHaveLength(1);
    expect(bad).toMatchObject([{ reason: 'cut-off', at: { unit: 'row', number: 3 } }]);
  });
});

test('Zotero’s CSV gives the tags of the person as tags, those of the page as keywords, and notes without their markup', async () => {
  const { format, articles, bad } = await readAll(
    fileFrom(
      '\uFEFF"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Date Added","Notes","Manual Tags","Automatic Tags","Place","Language","Section"\n' +
        '"AB12","newspaperArticle","2024","Lind, Ada; Northern Press","Ferry, again","The North","https://north.example/ferry","It left late.","2024-05-06","2024-05-07 08:09:10","<div class=""zotero-note znv1""><p>Call the <b>port</b></p>\n<p>Twice</p></div>; <div><p>Late &amp; slow</p></div>","sea; my port","Ferries; Transport","PORT ELLERY","en","News"\n' +
        '"AB13","newspaperArticle","2023","阮, 明","渡轮","","https://north.example/two","","","2024-05-07 08:09:10","","","","","zh",""\n' +
        '"AB14","book","1999","","No address","","","","","2024-05-07 08:09:10","","","","","",""\n',
    ),
  );
  expect(format).toBe('zotero-csv');
  expect(articles).toMatchObject([
    {
      headline: 'Ferry, again',
      lead: 'It left late.',
      publisher: { name: 'The North', domain: 'north.example' },
      section: ['News'],
      dateline: { place: 'PORT ELLERY' },
      byline: { authors: [{ name: 'Ada Lind' }, { name: 'Northern Press' }] },
      publishedAt: { iso: '2024-05-06', precision: 'day' },
      savedAt: '2024-05-07T08:09:10.000Z',
      tags: ['sea', 'my port'],
      keywords: ['Ferries', 'Transport'],
      note: 'Call the port\n\nTwice\n\nLate & slow',
    },
    {
      headline: '渡轮',
      section: [],
      dateline: null,
      byline: { authors: [{ name: '阮明' }] },
      tags: [],
      keywords: [],
      note: '',
    },
  ]);
  expect(bad).toHaveLength(1);
});

test('Raindrop.io gives folders as collections, notes and marked passages as the note', async () => {
  const { format, articles } = await readAll(
    fileFrom(
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n' +
        '1,Ferry,Call the port,"A ferry, again.",https://north.example/ferry,Transport,"sea, port",2024-05-06T07:08:09.000Z,https://north.example/c.jpg,Highlight: late,false\n' +
        '2,Untagged,,,https://north.example/two,Unsorted,,2024-05-06T07:08:09.000Z,,,false\n',
    ),
  );
  expect(format).toBe('raindrop');
  expect(articles).toMatchObject([
    {
      headline: 'Ferry',
      lead: 'A ferry, again.',
      collections: ['Transport'],
      tags: ['sea', 'port'],
      note: 'Call the port\n\nHighlight: late',
      savedAt: '2024-05-06T07:08:09.000Z',
      photos: [],
    },
    { collections: [], tags: [], note: '' },
  ]);
});

test('Instapaper gives folders of the person as collections, and what was marked as the note', async () => {
  const { format, articles } = await readAll(
    fileFrom(
      'URL,Title,Selection,Folder,Timestamp,Tags\n' +
        'https://north.example/ferry,"Ferry, again","It left ""late"".",Transport,1700000000,"[""sea"",""port""]"\n' +
        'https://north.example/two,https://north.example/two,,Archive,1700000001,[]\n' +
        'https://north.example/three,Three,,Unread,1700000002\n',
    ),
  );
  expect(format).toBe('instapaper');
  expect(articles).toMatchObject([
    {
      canonicalUrl: 'https://north.example/ferry',
      headline: 'Ferry, again',
      collections: ['Transport'],
      tags: ['sea', 'port'],
      note: 'It left "late".',
      savedAt: '2023-11-14T22:13:20.000Z',
      warnings: [{ code: 'imported', detail: 'Instapaper CSV' }, { code: 'no-body' }],
    },
    { headline: null, collections: [], tags: [] },
    { headline: 'Three', collections: [], tags: [] },
  ]);
});

describe('CSL-JSON', () => {
  test('may be one entry by itself; other objects are none', async () => {
    const item = { type: 'article-newspaper', title: 'Ferry', URL: 'https://north.example/ferry' };
    const { format, articles } = await readAll(fileFrom(JSON.stringify(item, null, 2)));
    expect(format).toBe('csl-json');
    expect(articles).toMatchObject([{ headline: 'Ferry', canonicalUrl: item.URL }]);
    for (const other of [{ title: 'x', url: 'https://a.example/' }, { uri: 'https://a.example/', issued: '' }, {}]) {
      expect((await readAll(fileFrom(JSON.stringify(other)))).format).toBeNull();
    }
  });

  const read = async (...items: object[]) => await readAll(fileFrom(JSON.stringify(items)));

  test('of Zotero gives names in the order of the language', async () => {
    const item = { type: 'article-newspaper', title: 'x', URL: 'https://a.example/x' };
    const names = [{ family: 'Nguyễn', given: 'Văn An' }];
    const { articles } = await read(
      { ...item, language: 'vi', author: names },
      { ...item, language: 'en', author: [{ family: 'Fell', given: 'Ann' }, { literal: 'Reuters' }] },
      { ...item, author: [{ family: '山田', given: '太郎' }] },
    );
    expect(articles.map(({ byline }) => byline?.authors.map(({ name, kind }) => `${name} ${kind}`))).toEqual([
      ['Nguyễn Văn An person'],
      ['Ann Fell person', 'Reuters agency'],
      ['山田太郎 person'],
    ]);
  });

  test('a year alone is no day: it is shown as a date that could not be read', async () => {
    const { articles } = await read({ title: 'x', URL: 'https://a.example/x', issued: { 'date-parts': [[2019]] } });
    expect(articles).toMatchObject([
      {
        publishedAt: null,
        warnings: [{ code: 'imported' }, { code: 'no-body' }, { code: 'date-invalid', detail: '2019' }],
        evidence: { fields: { publishedAt: [{ text: '2019', chosen: false }] } },
      },
    ]);
  });

  test('entries without an address, and entries that are none, are told', async () => {
    const { articles, bad } = await readAll(
      fileFrom('[{"title":"A book"},7,{"title":"y","URL":"https://a.example/y"}]'),
    );
    expect(articles).toHaveLength(1);
    expect(bad).toMatchObject([
      { reason: 'no-address', at: { number: 1 } },
      { reason: 'invalid-record', at: { number: 2 } },
    ]);
  });
});

test('RIS: names in catalogue order, long texts over several lines, an entry without its end', async () => {
  const { articles, bad } = await readAll(
    fileFrom(
      '\uFEFFTY  - NEWS\nAU  - Fell, Ann\nAU  - Orme, Tom\nTI  - Harbour opens\nAB  - First line\nsecond line\nDA  - 2024/03/05/\nUR  - https://north.example/harbour\n' +
        'TY  - JOUR\nTI  - On paper only\nER  - \nstray words\n',
    ),
  );
  expect(articles).toMatchObject([
    {
      headline: 'Harbour opens',
      lead: 'First line\nsecond line',
      byline: { raw: 'Ann Fell, Tom Orme' },
      publishedAt: { iso: '2024-03-05', raw: '2024-03-05' },
      savedAt: READ_AT,
    },
  ]);
  expect(bad).toMatchObject([
    { reason: 'no-address', at: { unit: 'line', number: 9 } },
    { reason: 'invalid-record', at: { unit: 'line', number: 12 } },
  ]);
});

test('RIS: what a database writes above the entries is passed over, and an entry that was cut off is told', async () => {
  const { format, articles, bad } = await readAll(
    fileFrom(
      '\r\nProvider: Harbour Press Index\r\nContent: text/plain; charset="UTF-8"\r\n\r\n' +
        'TY  - NEWS\r\nTI  - Ferry\r\nUR  - https://north.example/ferry\r\nER  - \r\n' +
        'TY  - NEWS\r\nTI  - Tide\r\nUR  - https://north.exam',
    ),
  );
  expect(format).toBe('ris');
  expect(articles).toMatchObject([{ headline: 'Ferry' }]);
  expect(bad).toMatchObject([{ reason: 'cut-off', detail: 'Tide', at: { unit: 'line', number: 9 } }]);
});

describe('a table that is not UTF-8', () => {
  const text = 'title,url,time_added\nCafé on the quay,https://north.example/cafe,1700000000\n';
  const units = (encode: (unit: number) => number[]) =>
    new Uint8Array(Array.from(`\uFEFF${text}`).flatMap((character) => encode(character.charCodeAt(0))));

  test('is read where it says that it is UTF-16', async () => {
    const little = units((unit) => [unit & 0xff, unit >> 8]);
    const big = units((unit) => [unit >> 8, unit & 0xff]);
    for (const bytes of [little, big]) {
      expect((await readAll(fileFrom(bytes))).articles).toMatchObject([{ headline: 'Café on the quay' }]);
    }
  });

  test('is refused otherwise, instead of being taken in with broken letters', async () => {
    const latin = new Uint8Array(Array.from(text).map((character) => character.charCodeAt(0)));
    expect(await readAll(fileFrom(latin))).toMatchObject({ articles: [], bad: [{ reason: 'not-utf8' }] });
  });
});

test('BibTeX: TeX’s letters, strings, quotes and names; what is not closed is told', async () => {
  const { articles, bad } = await readAll(
    fileFrom(
      String.raw`% Exported
@string{nd = "Nord " # {Dagblad}}
@comment{not an entry}
@article{a1,
  author = "Nguy{\~{\^e}}n, V{\u a}n and {The Port Authority and Friends} and G\"odel, Kurt",
  title = {{\DJ}{\`a} N\~{a}ng: 40\% {\O}kning},
  journal = nd,
  year = 2024, month = nov, day = 5,
  url = {https://north.example/a_b?c=1\&d=2},
}
@misc{b2, title = {Never closed`,
    ),
  );
  expect(articles).toMatchObject([
    {
      headline: 'Đà Nãng: 40% Økning',
      publisher: { name: 'Nord Dagblad' },
      byline: {
        authors: [{ name: 'Văn Nguyễn' }, { name: 'The Port Authority and Friends' }, { name: 'Kurt Gödel' }],
      },
      publishedAt: { iso: '2024-11-05', precision: 'day' },
    },
  ]);
  expect(bad).toMatchObject([{ reason: 'cut-off', at: { unit: 'line', number: 11 } }]);
});

test('bookmarks: folders as collections, descriptions as notes; scripts are no addresses', async () => {
  const { format, articles, bad } = await readAll(
    fileFrom(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
<DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
<DL><p>
<DT><H3>News</H3>
<DL><p>
<DT><H3>Coast</H3>
<DL><p>
<DT><A HREF="https://north.example/ferry" ADD_DATE="1700000000" TAGS="sea,port">Ferry &amp; tide</A>
<DD>Ask the captain
</DL><p>
</DL><p>
<DT><A HREF="javascript:alert(1)">Run</A>
<DT><A HREF="https://north.example/root">Root</A>
</DL><p>
</DL><p>`),
  );
  expect(format).toBe('bookmarks');
  expect(articles).toMatchObject([
    {
      headline: 'Ferry & tide',
      tags: ['sea', 'port'],
      collections: ['News / Coast'],
      note: 'Ask the captain',
      savedAt: '2023-11-14T22:13:20.000Z',
    },
    { headline: 'Root', collections: [], savedAt: READ_AT },
  ]);
  expect(bad).toMatchObject([{ reason: 'no-address', at: { unit: 'entry', number: 2 } }]);
});

describe('Markdown notes', () => {
  test('of a web clipper give text, pictures and marks', async () => {
    const { articles } = await readAll(
      fileFrom(`---
title: "Harbour: it opens"
source: "https://north.example/harbour"
author:
  - "[[Ann Fell]]"
published: 2024-03-05
created: 2024-03-06
description: "A short summary."
tags:
  - "clippings"
---
![The harbour](https://north.example/h.jpg)

It **opens** [today](https://north.example/today), says [someone](javascript:alert(1)).

<script>alert(1)</script>

## Later
- one
- two

![[local.png]]
`),
    );
    expect(articles).toMatchObject([
      {
        headline: 'Harbour: it opens',
        lead: 'A short summary.',
        byline: { raw: 'Ann Fell' },
        publishedAt: { iso: '2024-03-05' },
        savedAt: '2024-03-06T00:00:00.000Z',
        tags: ['clippings'],
        photos: [{ src: 'https://north.example/h.jpg', alt: 'The harbour', caption: null, credit: null }],
        warnings: [{ code: 'imported', detail: 'Markdown' }],
      },
    ]);
    expect(articles[0]?.body.map(({ type }) => type)).toEqual(['photo', 'paragraph', 'heading', 'list', 'paragraph']);
    expect(JSON.stringify(articles)).not.toContain('javascript:');
    expect(JSON.stringify(articles)).not.toContain('script>');
  });

  test('without an address, or with front matter that is none, are told', async () => {
    const open = await readAll(fileFrom('---\ntitle: x\n'));
    expect(open.bad).toMatchObject([{ reason: 'cut-off' }]);
    const bare = await readAll(fileFrom('---\ntitle: x\n---\nText'));
    expect(bare.bad).toMatchObject([{ reason: 'no-address' }]);
    const list = await readAll(fileFrom('---\n- x\n---\nText'));
    expect(list.bad).toMatchObject([{ reason: 'invalid-record' }]);
  });

  test('with aliases that would multiply its front matter are read without them', async () => {
    const lots = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`);
    const bomb = await readAll(fileFrom(`---\na0: &a0 [x]\n${lots.join('\n')}\nurl: https://a.example/\n---\n`));
    expect(bomb.articles).toMatchObject([{ url: 'https://a.example/' }]);
  });
});

test('bookmarks whose tags nothing closes are read in time, and those whose lists nothing closes are cut off', async () => {
  const bold = Array.from({ length: 20_000 }, (_, at) => `<font size="${at}"><DT><A HREF="https://a.example/${at}">A`);
  const { articles } = await readAll(fileFrom(`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL>${bold.join('\n')}</DL>`));
  expect(articles).toHaveLength(20_000);
  const { bad } = await readAll(fileFrom(`<!DOCTYPE NETSCAPE-Bookmark-file-1>\n${'<DL><p><DT>'.repeat(50_000)}`));
  expect(bad.map(({ reason }) => reason)).toEqual(['cut-off']);
});

test('BibTeX: a command that is named like what every object has stays as it stands', async () => {
  const { articles } = await readAll(
    fileFrom(String.raw`@article{a, title = {The \constructor of \toString}, url = {https://a.example/a}}`),
  );
  expect(articles.map(({ headline }) => headline)).toEqual([String.raw`The \constructor of \toString`]);
});
