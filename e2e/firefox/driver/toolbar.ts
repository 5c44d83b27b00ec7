/** The toolbar button in Firefox, and the popup that it opens. */
import { find } from './element.ts';
import type { Json, Marionette } from './marionette.ts';
import { PATIENCE, until } from './until.ts';

export const ADDON_ID = 'cutline@cutline.invalid';
/** A script that is asked of a popup about to be swapped into its panel is lost: ask a small thing again after this. */
const LOST_AFTER = 2_000;

export async function pressToolbarButton(marionette: Marionette): Promise<void> {
  const widget = await marionette.inBrowser<string>(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(args[0]).extension);
     // The module's address changes with Firefox's version; each of its windows has it by name.
     window.CustomizableUI.addWidgetToArea(action.id, window.CustomizableUI.AREA_NAVBAR);
     return action.id;`,
    [ADDON_ID],
  );
  await marionette.inBrowserContext(async () => {
    const id = await find(marionette, `#${widget} .unified-extensions-item-action-button`);
    await marionette.send('WebDriver:ElementClick', { id });
  });
}

/** What the toolbar button says of the tab in front. */
export async function buttonTitle(marionette: Marionette): Promise<string> {
  return await marionette.inBrowser<string>(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(args[0]);
     const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
     return action.getContextData(window.gBrowser.selectedTab).title;`,
    [ADDON_ID],
  );
}

/** Marionette reaches no popup; a frame script that is sent into it does, once its panel is open. */
export async function inPopup<T>(marionette: Marionette, body: string, args: Json[]): Promise<T> {
  // What follows is done once: typed twice, a text would stand there twice.
  await until(
    () => askPopup<boolean>(marionette, 'return true;', [], LOST_AFTER),
    (there) => there === true,
  );
  const answer = await until(
    () => askPopup<T>(marionette, body, args, PATIENCE),
    (value) => value !== null,
  );
  if (answer === null) throw new Error('the popup has nothing to say');
  return answer;
}

/** Runs `body` in the popup; null when there is none, when it returns nothing, or when it does not answer in time. */
async function askPopup<T>(marionette: Marionette, body: string, args: Json[], patience: number): Promise<T | null> {
  return await marionette.inBrowser<T | null>(
    `const [body, given, patience] = args;
         const popup = document.querySelector('browser.webextension-popup-browser');
         if (popup?.closest('panel')?.state !== 'open') return null;
         return await new Promise((resolve, reject) => {
           setTimeout(() => resolve(null), patience);
           const name = 'cutline-e2e:' + Math.random();
           popup.messageManager.addMessageListener(name, ({ data }) =>
             data.error === undefined ? resolve(data.value) : reject(new Error(data.error)));
           const script = '(async () => {' +
             'try { const args = ' + JSON.stringify(given) + ';' +
             'const value = await (async () => {' + body + '})();' +
             'sendAsyncMessage(' + JSON.stringify(name) + ', { value: value === undefined ? null : value }); }' +
             'catch (error) { sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }); }' +
             '})()';
           popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
         });`,
    [body, args, patience],
  );
}
