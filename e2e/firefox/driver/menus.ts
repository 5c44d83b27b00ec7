/** What Firefox itself shows to a person to choose from: its context menus and its questions. */
import { ELEMENT_KEY, find } from './element.ts';
import type { Marionette } from './marionette.ts';
import { ADDON_ID } from './toolbar.ts';
import { until } from './until.ts';

export async function chooseFromContextMenu(marionette: Marionette, selector: string, label: string): Promise<void> {
  await marionette.inPage('document.querySelector(args[0])?.scrollIntoView({ block: "center" });', [selector]);
  await rightClick(marionette, selector);
  await chooseEntry(marionette, 'contentAreaContextMenu', label);
}

export async function chooseFromButtonMenu(marionette: Marionette, label: string): Promise<void> {
  await marionette.inBrowserContext(() =>
    rightClick(marionette, `[data-extensionid="${ADDON_ID}"] .unified-extensions-item-action-button`),
  );
  await chooseEntry(marionette, 'toolbar-context-menu', label);
}

export async function answerQuestion(marionette: Marionette, answer: 'allow' | 'deny'): Promise<void> {
  const press = `const panel = document.getElementById('notification-popup');
    const question = panel?.state === 'open' ? panel.querySelector('popupnotification') : null;
    if (!question) return false;
    (args[0] === 'allow' ? question.button : question.secondaryButton).click();
    return true;`;
  await until(
    () => marionette.inBrowser<boolean>(press, [answer]),
    (pressed) => pressed,
  );
}

async function rightClick(marionette: Marionette, selector: string): Promise<void> {
  const origin = { [ELEMENT_KEY]: await find(marionette, selector) };
  const actions = [
    { type: 'pointerMove', duration: 0, x: 0, y: 0, origin },
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
  await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
}

async function chooseEntry(marionette: Marionette, menuId: string, label: string): Promise<void> {
  await until(
    () =>
      marionette.inBrowser<boolean>(
        `const menu = document.getElementById(args[1]);
         if (menu.state !== 'open') return false;
         const entry = [...menu.querySelectorAll('menuitem')].find((item) => !item.hidden && item.label === args[0]);
         if (!entry) return false;
         // Where an extension has several entries they stand in a menu of its own.
         const popup = entry.closest('menupopup');
         if (popup.state !== 'open') {
           entry.closest('menu').openMenu(true);
           return false;
         }
         popup.activateItem(entry);
         return true;`,
        [label, menuId],
      ),
    (chosen) => chosen,
  );
}
