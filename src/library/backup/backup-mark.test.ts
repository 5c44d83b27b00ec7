import { beforeEach, expect, test } from 'vitest';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { changeSettings } from '../../settings/settings.ts';
import { addSiteRules } from '../../settings/site-rules.ts';
import { saving, testLibrary } from '../library.fixture.ts';
import { saveArticle } from '../saving/save-article.ts';
import { backupMark } from './backup-mark.ts';

beforeEach(() => resetFakeBrowser());

test('an empty library needs no backup; each change of what a backup holds is seen', async () => {
  const db = testLibrary();
  expect(await backupMark(db)).toBeNull();
  const { id } = await saveArticle(saving({}), db);
  const seen = [await backupMark(db)];
  expect(await backupMark(db)).toBe(seen[0]);
  await db.photos.put({
    state: 'kept',
    recordId: id,
    src: 'https://vi-du.example/1.jpg',
    hash: 'a'.repeat(64),
    type: 'image/jpeg',
    size: 1,
    width: null,
    height: null,
    keptAt: '2026-03-02T01:00:00.000Z',
  });
  seen.push(await backupMark(db));
  const rule = { field: 'byline' as const, selectors: ['.author'], take: 'text' as const, all: false };
  const known = { id: 'r', site: 'north.example', added: '2026-03-02T01:00:00.000Z', enabled: true };
  await addSiteRules([{ ...rule, ...known }]);
  seen.push(await backupMark(db));
  await changeSettings({ fileNamePattern: '{headline}' });
  seen.push(await backupMark(db));
  expect(new Set(seen).size).toBe(4);
});
