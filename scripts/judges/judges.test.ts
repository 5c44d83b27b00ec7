/** A judge that finds nothing wrong with anything would judge nothing: each is shown what it must refuse. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeBiblatex } from './biber.ts';
import { judgeCsl, readCitations } from './citations.ts';
import { readDocx } from './docx.ts';
import { judgeEpub } from './epub.ts';
import { judgeHtml } from './html.ts';
import { judgeNinjs } from './ninjs.ts';

test("IPTC's schema refuses an item without a uri, and a day for a time", () => {
  const judged = judgeNinjs([{ type: 'text' }, { uri: 'https://a.example/', contentCreated: '2026-03-01' }]);
  if (judged !== null) assert.equal(judged.length, 2);
});

test('the HTML rules refuse an element where it must not stand', async () => {
  assert.notDeepEqual(
    await judgeHtml(
      '<!doctype html><html lang="en"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>',
    ),
    [],
  );
});

test('epubcheck refuses what is no book', () => {
  const judged = judgeEpub(new TextEncoder().encode('no book'));
  if (judged !== null) assert.notDeepEqual(judged, []);
});

test('mammoth refuses what is no document', async () => {
  await assert.rejects(readDocx(new TextEncoder().encode('no document')));
});

test('biber complains of a field that the entry type does not have, and of a brace too many', () => {
  const entry = (field: string) =>
    `@article{a, author = {{A}}, title = {B}, journaltitle = {C}, date = {2026}, ${field}}\n`;
  const sound = judgeBiblatex(entry('url = {https://a.example}'));
  if (sound === null) return;
  assert.deepEqual(sound.problems, []);
  assert.notDeepEqual(judgeBiblatex(entry('location = {D}'))?.problems, []);
  assert.notDeepEqual(judgeBiblatex(entry('note = {{D}'))?.problems, []);
});

test('citation-js refuses an entry that is not closed', () => {
  assert.throws(() => readCitations('@bibtex/text', '@article{a, title = {{B}'));
});

test('CSL has no field for a headline, no such type, no day in words and no name without a name', () => {
  const sound = {
    id: 'a',
    type: 'article-newspaper',
    author: [{ literal: 'A' }],
    issued: { 'date-parts': [[2026, 3, 1]] },
  };
  assert.deepEqual(judgeCsl([sound]), []);
  const wrong = { ...sound, headline: 'B', type: 'news', author: [{ name: 'A' }], issued: '1 March' };
  assert.equal(judgeCsl([wrong]).length, 4);
});
