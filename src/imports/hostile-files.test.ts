import { expect, test } from 'vitest';
import { sampleArticle } from '../exports/record.sample.ts';
import { fileFrom, readAll } from './import.fixture.ts';

const note = (body: string, front = '') => `---\nurl: https://a.example/1\ntitle: A title\n${front}---\n${body}`;
const pictures = Array.from({ length: 4_000 }, (_, at) => `https://a.example/${at}.jpg`);
const described = `photos:\n${pictures.map((src) => `  - src: ${src}\n    caption: A ship\n`).join('')}`;
const entry = (field: string) => `@article{key,\n title = {A title},\n url = {https://a.example/1},\n ${field}\n}\n`;
const doubled = Array.from({ length: 45 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`);

const header = {
  format: 'cutline',
  formatVersion: 1,
  exportedAt: '2026-03-02T01:00:00.000Z',
  generator: 'Cutline 0.1.0',
};
const nested = (depth: number) => {
  const body = `[{"type":"paragraph","children":[${'{"type":"emphasis","children":['.repeat(depth)}${']}'.repeat(depth)}]}]`;
  return JSON.stringify({ ...sampleArticle, body: 'here' }).replace('"here"', body);
};

/** Read as it stands, each would take minutes or all of the memory, or would end the import. */
test.each([
  ['quotations in quotations', note(`${'>'.repeat(20_000)} a`), 'invalid-record'],
  [
    'lists in lists, line by line',
    note(Array.from({ length: 2000 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')),
    'invalid-record',
  ],
  ['lists in lists, in one line', note(`${'- '.repeat(20_000)}a`), 'invalid-record'],
  ['emphasis in emphasis', note(`${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`), 'invalid-record'],
  [
    'signs of code of every length',
    note(Array.from({ length: 1000 }, (_, at) => '`'.repeat(at)).join('a')),
    'invalid-record',
  ],
  ['fifty thousand signs of emphasis between letters', note('a**b'.repeat(50_000)), 'invalid-record'],
  ['a hundred thousand emphasised letters', note('*a* '.repeat(100_000)), 'invalid-record'],
  [
    'as many, with lines between that are empty only to the eye',
    note(`${'*a* '.repeat(1000)}\n\u00A0\n`.repeat(100)),
    'invalid-record',
  ],
  ['links in links', note('![a]('.repeat(50_000)), 'invalid-record'],
  ['comments that nothing closes', note('a <!--'.repeat(20_000)), 'invalid-record'],
  ['emphasis in emphasis, in a record', `${JSON.stringify(header)}\n${nested(20_000)}\n`, 'invalid-record'],
  ['strings made of strings', `@string{s0 = "ab"}\n${doubled.join('')}${entry('abstract = s45')}`, 'too-large'],
])('%s: refused, and the import goes on', async (_what, text, reason) => {
  const began = performance.now();
  const { bad, records } = await readAll(fileFrom(text), fileFrom(entry('note = {Read.}')));
  expect(new Set(bad.map((item) => item.reason))).toEqual(new Set([reason]));
  expect(records.at(-1)?.note).toBe('Read.');
  expect(performance.now() - began).toBeLessThan(5000);
});

test.each([
  ['a hundred thousand words that name nobody', entry(`author = {${'word '.repeat(100_000)}}`)],
  [
    'a line of thirty megabytes',
    `TY  - NEWS\nTI  - A title\nUR  - https://a.example/1\nAB  - ${'a'.repeat(30_000_000)}\nER  - \n`,
  ],
  ['code, and a fence of many signs', note(`${'a `b` *c*d '.repeat(1500)}\n\n${'`'.repeat(20)}\ne\n${'`'.repeat(20)}`)],
  [
    'a note of Zotero’s in two hundred thousand boxes',
    `Item Type,Title,Url,Date Added,Notes\nwebpage,A title,https://a.example/1,,${'<div>'.repeat(200_000)}a\n`,
  ],
  ['four thousand photos, all described', note(pictures.map((src) => `![A ship](${src})\n\n`).join(''), described)],
  ['a rule drawn with many signs', note(`${'*'.repeat(300)}\n\n${'- '.repeat(90)}a`)],
])('%s: read in no time', async (_what, text) => {
  const began = performance.now();
  const { records, bad } = await readAll(fileFrom(text));
  expect(bad).toEqual([]);
  expect(records).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(5000);
});
