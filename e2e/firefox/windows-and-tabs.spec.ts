/** What only Firefox has: containers, pages of an extension in private windows, and tabs that it makes before it loads them. */
import { test as base } from '../site.ts';
import { launchFirefox, type CutlineInFirefox } from './driver/cutline.ts';
import { find } from './driver/element.ts';
import { openPopupOf } from './driver/popup.ts';
import { goToTab, grantEverySite, openInContainer } from './driver/tabs.ts';
import { expect } from './driver/test.ts';

const test = base.extend<{ cutline: CutlineInFirefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  cutline: async ({}, use) => {
    const cutline = await launchFirefox({
      privateBrowsing: true,
      preferences: { 'privacy.userContext.enabled': true },
    });
    await use(cutline);
    await cutline.close();
  },
});

const words = ({ marionette }: CutlineInFirefox) => marionette.inPage<string>('return document.body.innerText;');

/** Saves the story in front with the popup, and opens it in the library from there. */
async function saveAndOpen(cutline: CutlineInFirefox): Promise<void> {
  const popup = openPopupOf(cutline);
  await cutline.pressToolbarButton();
  await popup.click('Save');
  await popup.shows('Saved to the library');
  await popup.click('Open in library');
}

/** The tabs that show the library, each as its kind of window and the number of its container, with a mark when it is in front. */
const libraries = ({ marionette }: CutlineInFirefox) =>
  marionette.inBrowser<string[]>(
    `const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
     return [...Services.wm.getEnumerator('navigator:browser')].flatMap((window) =>
       window.gBrowser.tabs
         .filter((tab) => tab.linkedBrowser.currentURI.spec.includes('/library/'))
         .map((tab) => [
           PrivateBrowsingUtils.isWindowPrivate(window) ? 'private' : 'normal',
           tab.userContextId,
           tab.selected ? 'in front' : 'behind',
         ].join(' ')));`,
  );

test('the library opens where it can be seen; links and sleeping tabs are loaded before they are read', async ({
  cutline,
  site,
}) => {
  const { marionette } = cutline;

  await test.step('from a tab in a container, which has a store of its own', async () => {
    await openInContainer(marionette, `${site}stories/de-dpa/`);
    await saveAndOpen(cutline);
    await goToTab(marionette, '#open=');
    await expect.poll(() => words(cutline)).toContain('Wendburg bekommt seine Klappbrücke zurück');
    expect(await libraries(cutline)).toEqual(['normal 0 in front']);
    const places = `const { openerTabId, index } = await browser.tabs.getCurrent();
      return index - (await browser.tabs.get(openerTabId)).index;`;
    expect(await marionette.inPage(places), 'beside the story').toBe(1);
  });

  await test.step('and from one that was put into a container by hand', async () => {
    const library = await marionette.inPage<string>(`return browser.runtime.getURL('src/pages/library/index.html');`);
    await marionette.send('WebDriver:CloseWindow');
    await goToTab(marionette, '/stories/');
    await openInContainer(marionette, library);
    await expect.poll(() => words(cutline)).toContain('This tab is in a container');
    const button = await find(marionette, '.library-main .message button');
    await marionette.send('WebDriver:ElementClick', { id: button });
    await expect.poll(() => libraries(cutline)).toEqual(['normal 1 behind', 'normal 0 in front']);
    await marionette.send('WebDriver:CloseWindow');
    await goToTab(marionette, '/library/');
    await expect.poll(() => words(cutline)).toContain('Wendburg bekommt seine Klappbrücke zurück');
  });

  await test.step('from a private window, in which there is none', async () => {
    await cutline.openOwnPage('src/pages/help/index.html');
    expect(await libraries(cutline)).toEqual(['normal 0 behind']);
    await cutline.openPrivately(`${site}stories/fr-chapo/`);
    await cutline.pressToolbarButton();
    await openPopupOf(cutline).shows('Not saved yet');
    await cutline.closePopup();
    await cutline.chooseFromButtonMenu('Open the library');
    await expect.poll(() => libraries(cutline)).toEqual(['normal 0 in front']);
    await saveAndOpen(cutline);
    await expect.poll(() => libraries(cutline)).toEqual(['normal 0 behind', 'normal 0 in front']);
  });

  await test.step('a link, and tabs that were put to sleep', async () => {
    await grantEverySite(marionette);
    await goToTab(marionette, '/help/');
    const asleep = ['ar-rtl', 'en-paywall', 'es-gallery', 'vi-wire-table', 'ko-agency-dateline'];
    const states = await marionette.inPage<string[]>(
      `const [asleep, links] = args;
       const until = async (met) => {
         for (let tries = 0; tries < 600 && !(await met()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
       };
       const add = (request) => browser.runtime.sendMessage({
         cutline: 'to-background', call: 'queueAdd', request: { load: true, links: [], tabIds: [], tags: [], collections: [], lent: [], ...request },
       });
       const tabs = await Promise.all(asleep.map((url) => browser.tabs.create({ url, active: false })));
       const tabIds = tabs.map(({ id }) => id);
       for (const id of tabIds) {
         await until(async () => { const tab = await browser.tabs.get(id); return tab.status === 'complete' && tab.url?.startsWith('http'); });
         await browser.tabs.discard(id);
       }
       await add({ tabIds });
       for (const url of links) await add({ links: [{ url, windowId: null, private: false, tellTab: null }] });
       const states = async () => ((await browser.storage.local.get('queue')).queue ?? []).map(({ state }) => state.at);
       await until(async () => (await states()).every((state) => !['waiting', 'working'].includes(state)));
       return await states();`,
      [
        asleep.map((story) => `${site}stories/${story}/`),
        ['ja-bracket-dateline', 'vi-wire-italic', 'en-live-blog'].map((story) => `${site}stories/${story}/`),
      ],
    );
    expect(states).toEqual(Array(8).fill('created'));
  });

  await test.step('a link from a tab in a container is loaded in it', async () => {
    await openInContainer(marionette, `${site}stories/en-ap-dateline/`);
    await goToTab(marionette, '/help/');
    await marionette.inBrowser(
      `window.containersOpened = [];
       gBrowser.tabContainer.addEventListener('TabOpen', ({ target }) => window.containersOpened.push(target.userContextId));`,
    );
    const state = await marionette.inPage<string>(
      `const from = (await browser.tabs.query({})).find(({ url }) => url?.endsWith('/en-ap-dateline/'));
       const link = { url: args[0], windowId: from.windowId, private: false, tellTab: from.id };
       await browser.runtime.sendMessage({
         cutline: 'to-background', call: 'queueAdd', request: { load: true, links: [link], tabIds: [], tags: [], collections: [], lent: [] },
       });
       for (let tries = 0; tries < 600; tries += 1) {
         const { queue = [] } = await browser.storage.local.get('queue');
         const item = queue.find(({ url }) => url === args[0]);
         if (item && !['waiting', 'working'].includes(item.state.at)) return item.state.at;
         await new Promise((resolve) => setTimeout(resolve, 100));
       }
       return 'too slow';`,
      [`${site}stories/vi-wire-figure/`],
    );
    expect(state).toBe('created');
    expect(await marionette.inBrowser('return window.containersOpened;')).toEqual([1]);
  });
});
