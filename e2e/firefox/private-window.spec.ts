/** A private window of Firefox, in which the person lets Cutline run: nothing is kept but what is saved. */
import { readRecords, type StoredRecord } from '../library-records.ts';
import { test as base } from '../site.ts';
import { launchFirefox, type CutlineInFirefox } from './driver/cutline.ts';
import { openPopupOf } from './driver/popup.ts';
import { expect } from './driver/test.ts';

const test = base.extend<{ cutline: CutlineInFirefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  cutline: async ({}, use) => {
    const cutline = await launchFirefox({ privateBrowsing: true });
    await use(cutline);
    await cutline.close();
  },
});

test('the popup reads the page, keeps nothing until Save is pressed, and the story then stands in the one library', async ({
  cutline,
  site,
}) => {
  const { marionette } = cutline;
  await cutline.openOwnPage('src/pages/library/index.html');
  const library = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle');
  const popup = openPopupOf(cutline);
  await cutline.openPrivately(`${site}stories/de-dpa/`);
  const here = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle');
  await cutline.pressToolbarButton();
  await popup.shows('Not saved yet');
  await cutline.closePopup();
  const records = async () => {
    await marionette.send('WebDriver:SwitchToWindow', { handle: library.value });
    return await marionette.inPage<StoredRecord[]>(`return await (${readRecords.toString()})();`);
  };
  expect(await records(), 'looked at, not saved').toEqual([]);

  await marionette.send('WebDriver:SwitchToWindow', { handle: here.value });
  await cutline.pressToolbarButton();
  await popup.shows('Not saved yet');
  await popup.click('Save');
  await popup.shows('Saved to the library');
  await cutline.closePopup();
  expect(await records()).toMatchObject([{ kind: 'article', headline: 'Wendburg bekommt seine Klappbrücke zurück' }]);
});
