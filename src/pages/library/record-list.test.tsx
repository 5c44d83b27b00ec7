import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { library } from '../../library/db.ts';
import { saving } from '../../library/library.fixture.ts';
import { getRecord } from '../../library/read.ts';
import { saveArticle } from '../../library/save-article.ts';
import { resetFakeBrowser } from '../../messages/browser.fake.ts';
import { show } from '../../ui/show.fake.tsx';
import { place, placeOf } from './place.ts';
import { RecordList } from './record-list.tsx';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(async () => {
    place.value = placeOf('');
    history.replaceState(null, '', '#');
    library().close({ disableAutoOpen: false });
    await Dexie.delete(library().name);
  });
});

test('a click anywhere on a row’s words opens the record; marked words, the box and a tag do what they are for', async () => {
  const { id } = await saveArticle(
    saving({ headline: 'Cầu mới', lead: 'Thông xe sáng nay.' }, { tags: ['cầu đường'] }),
  );
  const record = await getRecord(id);
  if (record === undefined) throw new Error('not saved');
  await show(<RecordList rows={[{ record, passages: [] }]} more={false} at={placeOf('')} />);
  const lead = page.getByText('Thông xe sáng nay.');
  getSelection()?.selectAllChildren(lead.element());
  lead.element().dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await page.getByRole('checkbox').click();
  expect(location.hash).toBe('');
  getSelection()?.removeAllRanges();
  await lead.click();
  expect(location.hash).toBe(`#open=${id}`);
  await page.getByRole('link', { name: 'cầu đường' }).click();
  expect(location.hash).not.toContain('open=');
});
