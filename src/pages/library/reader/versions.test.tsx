import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { library } from '../../../library/database/db.ts';
import { saving } from '../../../library/library.fixture.ts';
import { getRecord } from '../../../library/reading/read.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { Versions } from './versions.tsx';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(() => {
    library().close({ disableAutoOpen: false });
    return Dexie.delete(library().name);
  });
});

test('a version is compared with the one after it when it is opened, and not before', async () => {
  const saved = [
    saving({ headline: 'Bão vào bờ' }),
    saving({ headline: 'Bão tan' }),
    saving({ headline: 'Bão đã tan' }),
  ];
  let id = '';
  for (const request of saved) ({ id } = await saveArticle(request));
  const record = await getRecord(id);
  if (record?.kind !== 'article') throw new Error('The story was not saved.');
  await show(<Versions article={record} />);
  const changes = () => [...document.querySelectorAll('.changes')].map((section) => section.textContent);
  await page.getByText(/Version 1/).click();
  await expect.poll(changes).toEqual([expect.stringContaining('vào bờ')]);
  await page.getByText(/Version 2/).click();
  await expect.poll(changes).toHaveLength(2);
  await page.getByText(/Version 1/).click();
  await expect.poll(changes).toEqual([expect.stringContaining('đã')]);
});
