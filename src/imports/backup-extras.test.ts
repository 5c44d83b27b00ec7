import { makeZip } from 'client-zip';
import { unzip } from 'unzipit';
import { beforeEach, expect, test } from 'vitest';
import { gatherFile } from '../exports/files/to-file.ts';
import { writeBackup } from '../library/backup/backup-file.ts';
import { testLibrary } from '../library/library.fixture.ts';
import { resetFakeBrowser } from '../messages/browser/browser.fake.ts';
import { writeRulesFile } from '../settings/rules-file.ts';
import { addSiteRules, allSiteRules, deleteSiteRule, teachSite } from '../settings/site-rules.ts';
import { planExtras } from './backup-extras.ts';
import { readAll } from './import.fixture.ts';

beforeEach(() => resetFakeBrowser());

const signal = new AbortController().signal;
const taught = (selector: string) => ({
  field: 'byline' as const,
  selectors: [selector],
  take: 'text' as const,
  all: false,
});

async function backupNow(rules?: string): Promise<Blob> {
  const choices = { settings: {}, rules: rules ?? writeRulesFile(await allSiteRules()) };
  const options = { language: 'en', exportedAt: '2026-03-02T01:00:00.000Z', signal };
  return await gatherFile(writeBackup(choices, options, undefined, testLibrary()), 'application/zip');
}

const planned = async (file: Blob) => {
  const extras = await planExtras([file], { signal, onProgress: () => undefined }, testLibrary());
  return extras?.rules ?? null;
};

test('a backup brings the rules for sites that are not known, and leaves those that are', async () => {
  const lost = await teachSite('a.example', taught('.author'));
  const kept = await teachSite('b.example', taught('.writer'));
  const file = await backupNow();
  expect(await planned(file)).toEqual([]);
  await deleteSiteRule(lost);
  const newer = await teachSite('a.example', taught('.by'));
  const missing = await planned(file);
  expect(missing).toEqual([lost]);
  expect(await addSiteRules(missing ?? [])).toBe(1);
  expect(await allSiteRules()).toEqual([newer, lost, kept]);
  expect(await planned(file)).toEqual([]);
});

test('rules that are not sound are none, and the rest of the backup counts', async () => {
  expect(await planned(await backupNow('{"cutline":"site-rules","version":1,"rules":[{"site":"a.example"}]}'))).toEqual(
    [],
  );
});

test('of a backup of a newer version nothing is offered, and why is said', async () => {
  await teachSite('a.example', taught('.author'));
  const file = await backupNow();
  for (const rule of await allSiteRules()) await deleteSiteRule(rule);
  const { entries } = await unzip(file);
  const parts = Object.entries(entries).map(async ([name, entry]) => ({
    name,
    input: (await entry.text()).replace('"formatVersion":1', '"formatVersion":2'),
  }));
  const newer = await gatherFile(makeZip(await Promise.all(parts)) as AsyncIterable<Uint8Array>, 'application/zip');
  const extras = await planExtras([newer], { signal, onProgress: () => undefined }, testLibrary());
  expect(extras).toBeNull();
  const { lines, bad } = await readAll(new File([newer], 'b.zip'));
  expect([lines.length, bad.map(({ reason }) => reason)]).toEqual([0, ['newer-version']]);
});
