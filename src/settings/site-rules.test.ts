import { beforeEach, expect, test } from 'vitest';
import type { SiteRule, Taught } from '../article/rules/site-rule.ts';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { browser } from '../messages/browser/browser.ts';
import { readRulesFile, writeRulesFile } from './rules-file.ts';
import {
  addSiteRules,
  allSiteRules,
  changeSiteRule,
  deleteSiteRule,
  readSiteRules,
  teachSite,
  watchSiteRules,
} from './site-rules.ts';

beforeEach(() => resetFakeBrowser());

const taught = (selector: string, field: Taught['field'] = 'byline'): Taught => ({
  field,
  selectors: [selector],
  take: 'text',
  all: false,
});

test('what was taught last is tried first; what was taught before still serves other layouts', async () => {
  await teachSite('a.example', taught('.old'));
  await teachSite('a.example', taught('.new'));
  await teachSite('b.example', taught('.other'));
  expect((await readSiteRules('a.example')).map(({ selectors }) => selectors[0])).toEqual(['.new', '.old']);
  expect((await allSiteRules()).map(({ site }) => site)).toEqual(['a.example', 'a.example', 'b.example']);
});

test('the same taught twice is one rule', async () => {
  await teachSite('a.example', taught('.author'));
  await teachSite('a.example', taught('.author'));
  expect(await readSiteRules('a.example')).toHaveLength(1);
});

test('a rule is changed, switched off and deleted; the last one leaves nothing behind', async () => {
  const rule = await teachSite('a.example', taught('.author'));
  await changeSiteRule({ ...rule, selectors: ['.writer'], enabled: false });
  expect(await readSiteRules('a.example')).toEqual([{ ...rule, selectors: ['.writer'], enabled: false }]);
  await deleteSiteRule(rule);
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('a rule that was deleted and is put back is tried in its turn again', async () => {
  await teachSite('a.example', taught('.old'));
  const rule = await teachSite('a.example', taught('.new'));
  const putBack = await deleteSiteRule(rule);
  await teachSite('a.example', taught('.lead', 'lead'));
  await putBack();
  const selectors = (await readSiteRules('a.example')).filter(({ field }) => field === 'byline');
  expect(selectors.map(({ selectors }) => selectors[0])).toEqual(['.new', '.old']);
});

test('what is no rule is not kept, and what lies damaged in the store is left out', async () => {
  await expect(teachSite('a.example', taught('p { }'))).rejects.toThrow('not a plain selector');
  await expect(teachSite('https://a.example/', taught('p'))).rejects.toThrow('Invalid format');
  const rule = await teachSite('a.example', taught('.author'));
  await browser.storage.local.set({ 'site-rules:a.example': [{ code: 'alert(1)' }, rule], 'site-rules:b.example': 7 });
  expect(await allSiteRules()).toEqual([rule]);
});

test('a file of rules comes back as it was written, and adds only what is new', async () => {
  const rule = await teachSite('a.example', taught('.author'));
  await teachSite('b.example', taught('.lead', 'lead'));
  const file = writeRulesFile(await allSiteRules());
  await deleteSiteRule(rule);
  const read = readRulesFile(file) ?? [];
  expect(await addSiteRules(read)).toBe(1);
  expect(await addSiteRules(read)).toBe(0);
  expect(await allSiteRules()).toEqual(read);
});

test.each([
  ['no JSON', '{'],
  ['another file', '{"cutline":"articles","version":1,"rules":[]}'],
  ['a rule with code', JSON.stringify({ cutline: 'site-rules', version: 1, rules: [{ run: 'x' }] })],
])('%s is no file of rules', (_what, text) => {
  expect(readRulesFile(text)).toBeNull();
});

test('who watches hears of every change until it stops', async () => {
  const heard: number[] = [];
  const stop = new AbortController();
  watchSiteRules((rules: SiteRule[]) => heard.push(rules.length), stop.signal);
  await expect.poll(() => heard).toEqual([0]);
  await teachSite('a.example', taught('.author'));
  await expect.poll(() => heard).toEqual([0, 1]);
  stop.abort();
  await teachSite('a.example', taught('.writer'));
  expect(heard).toEqual([0, 1]);
});
