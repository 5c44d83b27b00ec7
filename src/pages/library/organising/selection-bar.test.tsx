import { signal } from '@preact/signals';
import { Dexie } from 'dexie';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { library } from '../../../library/database/db.ts';
import { saving } from '../../../library/library.fixture.ts';
import { editMarks } from '../../../library/organising/marks.ts';
import { getRecord } from '../../../library/reading/read.ts';
import { saveArticle } from '../../../library/saving/save-article.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { selectOnly } from '../actions/selection.ts';
import { placeOf } from '../place/place.ts';
import { SelectionBar } from './selection-bar.tsx';

beforeEach(() => {
  resetFakeBrowser();
  onTestFinished(async () => {
    selectOnly([]);
    library().close({ disableAutoOpen: false });
    await Dexie.delete(library().name);
  });
});

test('what is ticked and no longer listed is told: what is done is done to it too', async () => {
  const { id: bridge } = await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/cau' }, { tags: ['cầu'] }));
  const { id: storm } = await saveArticle(saving({ canonicalUrl: 'https://vi-du.example/bao' }, { tags: ['bão'] }));
  const records = (await Promise.all([bridge, storm].map((id) => getRecord(id)))).flatMap((record) => record ?? []);
  selectOnly([bridge, storm]);
  const bar = (address: string, shown: typeof records) => (
    <SelectionBar records={shown} at={placeOf(address)} total={shown.length} onExport={() => undefined} />
  );
  await show(bar('', records));
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('2 selected');
  await show(bar('#tag=b%C3%A3o', records.slice(1)));
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('2 selected · 1 not in this list');
  // On another page of the same list it is listed all the same.
  await show(bar('', records.slice(1)));
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('2 selected');

  // What another window takes out of the list is counted as well.
  const listed = signal(records.slice(1));
  const Storms = () => bar('#tag=b%C3%A3o', listed.value);
  await show(<Storms />);
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('2 selected · 1 not in this list');
  await editMarks({ ids: [storm], tags: { add: [], remove: ['bão'] } });
  listed.value = [];
  await expect.element(page.getByRole('checkbox')).toHaveAccessibleName('2 selected · 2 not in this list');
});
