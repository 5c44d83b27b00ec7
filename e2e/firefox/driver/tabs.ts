/** Tabs of Firefox, and which sites the extension may see, as the browser's own code knows and changes them. */
import type { Marionette } from './marionette.ts';
import { ADDON_ID } from './toolbar.ts';
import { until } from './until.ts';

/** Goes to the tab, of any window, whose address has `part` in it, when there is one and its page has begun to show. */
export async function goToTab(marionette: Marionette, part: string): Promise<void> {
  const isThere = async () => {
    for (const handle of await marionette.send<string[]>('WebDriver:GetWindowHandles')) {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      const { value } = await marionette.send<{ value: string }>('WebDriver:GetCurrentURL');
      if (value.includes(part)) return true;
    }
    return false;
  };
  await until(isThere, (found) => found);
  await until(
    () => marionette.inPage<boolean>('return document.body !== null;'),
    (shows) => shows,
  );
}

/** Opens `url` in a tab of the person's first container, and goes there. */
export async function openInContainer(marionette: Marionette, url: string): Promise<void> {
  await marionette.inBrowser(
    `const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
     gBrowser.selectedTab = gBrowser.addTab(args[0], { userContextId: 1, triggeringPrincipal });`,
    [url],
  );
  await goToTab(marionette, url);
}

/** Grants every site, as a person who is asked for it, or takes that back. */
export async function grantEverySite(marionette: Marionette, on = true): Promise<void> {
  await marionette.inBrowser(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(args[0]);
     await ExtensionPermissions[args[1] ? 'add' : 'remove'](args[0], { permissions: [], origins: ['*://*/*'] }, extension);`,
    [ADDON_ID, on],
  );
}
