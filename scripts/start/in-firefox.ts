/** The demonstration in Firefox. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchFirefox } from '../../e2e/firefox/driver/cutline.ts';
import { until } from '../../e2e/firefox/driver/until.ts';
import { openPopupOf } from '../../e2e/firefox/driver/popup.ts';
import type { Demonstration } from './demonstration.ts';

/** Does it all and returns the exported file's path. */
export async function demonstrateInFirefox({ story, tags, file, folder, say }: Demonstration): Promise<string> {
  const downloads = { 'browser.download.folderList': 2, 'browser.download.dir': folder };
  const cutline = await launchFirefox({ preferences: { ...downloads, 'browser.download.useDownloadDir': true } });
  const { marionette } = cutline;
  const screenshot = async (name: string) => {
    const { value } = await marionette.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
    writeFileSync(file(name), Buffer.from(value, 'base64'));
  };
  try {
    await cutline.open(story);
    say(`opened “${await marionette.inPage<string>('return document.title;')}”`);

    await cutline.pressToolbarButton();
    const popup = openPopupOf(cutline);
    const shown = await until(popup.text, (text) => /Capture anyway|Not saved yet/.test(text));
    if (shown.includes('Capture anyway')) {
      say('the page does not look like a news story: captured anyway');
      await popup.click('Capture anyway');
    }
    for (const tag of tags) await popup.type('Tags', tag, 'Enter');
    await popup.screenshot(file('popup.png'));
    await popup.click('Save');
    await popup.shows('Open in library');
    say(`pressed the toolbar button, added the tags ${tags.join(', ')}, saved`);

    await cutline.closePopup();
    if (await marionette.inPage<boolean>('return document.querySelector("img") !== null;')) {
      await cutline.chooseFromContextMenu('figure img, article img, main img, img', 'Capture caption');
      const notice = await until(cutline.shownOnPage, (text) => text !== '');
      await screenshot('caption.png');
      say(`captured a caption; the page says: ${notice.split('\n')[0]}`);
    }

    await cutline.openOwnPage('src/pages/library/index.html');
    await until(
      () => marionette.inPage<string>('return document.body.innerText;'),
      (text) => text.includes(tags[0] ?? ''),
    );
    await screenshot('library.png');
    // The page fetches the dialog when it is first asked for.
    const pressExport = async (scope: string) => {
      const button = `[...document.querySelectorAll('${scope} button')].find((b) => b.textContent.trim() === 'Export')`;
      const isReady = () => marionette.inPage<boolean>(`return ${button}?.disabled === false;`);
      await until(isReady, (ready) => ready);
      await marionette.inPage(`${button}.click();`);
    };
    await pressExport('header');
    await pressExport('dialog');
    const written = () => Promise.resolve(readdirSync(folder).find((name) => name.endsWith('.json')) ?? '');
    const name = await until(written, (name) => name !== '' && !existsSync(join(folder, `${name}.part`)));
    say('exported the library to Cutline JSON');
    return join(folder, name);
  } finally {
    await cutline.close();
  }
}
