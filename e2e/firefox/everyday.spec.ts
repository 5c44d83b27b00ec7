/**
 * What else a person does, once in Firefox: teaching a site with its rules page, the report of a wrong field, a template,
 * and all tabs of a window. Each has its own specs in Chromium; a browser starts slowly, so that these share one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '../site.ts';
import { launchFirefox, type CutlineInFirefox } from './driver/cutline.ts';
import { until } from './driver/until.ts';
import { noticeText, pressOnNotice } from './driver/notice.ts';
import { openPopupOf } from './driver/popup.ts';
import { goToTab } from './driver/tabs.ts';
import { expect } from './driver/test.ts';

const STORY = 'stories/vi-wire-figure/';
const downloads = mkdtempSync(join(tmpdir(), 'cutline-downloads-'));

const test = base.extend<{ cutline: CutlineInFirefox }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
  cutline: async ({}, use) => {
    const cutline = await launchFirefox({
      preferences: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.always_ask_before_handling_new_types': false,
        // The browser's dialog for a permission stands outside of every page: it is answered with yes.
        'extensions.webextOptionalPermissionPrompts': false,
      },
    });
    await use(cutline);
    await cutline.close();
  },
});

test.afterAll(() => rmSync(downloads, { recursive: true, force: true }));

test('teaching a site, reporting a wrong field, a template, and all tabs of a window', async ({ cutline, site }) => {
  await cutline.open(`${site}${STORY}`);

  await test.step('a wrong field is saved as a test case', async () => {
    await cutline.pressToolbarButton();
    const popup = openPopupOf(cutline);
    await popup.click('Where from: Headline');
    await popup.click('Save a report of the wrong field: Headline');
    await popup.shows('its words made unreadable');
    // Firefox makes an empty file first, and puts the finished one in its place.
    const report = await until(
      () => Promise.resolve(downloaded('.json')),
      (text) => text !== '',
    );
    expect(JSON.parse(report)).toMatchObject({ cutline: 'wrong-field', field: 'headline' });
    expect(report).not.toMatch(/Vạn Hải|thiên tai/i);
  });

  await test.step('a field that was pointed at is remembered', async () => {
    const popup = openPopupOf(cutline);
    await popup.click('Point at it on the page: Headline');
    await until(
      () => noticeText(cutline.marionette),
      (text) => text.includes('Point at: Headline'),
    );
    await clickOn(cutline, 'figcaption');
    await until(
      () => noticeText(cutline.marionette),
      (text) => text.includes('Use it on this site'),
    );
    await pressOnNotice(cutline.marionette, 'Use it on this site');
    await until(
      () => noticeText(cutline.marionette),
      (text) => text === '' || text.includes('Remembered for this site'),
    );
    await cutline.closePopup();
    await cutline.pressToolbarButton();
    const value = () => popup.valueOf('Headline');
    expect(await until(value, (text) => text !== '')).toContain('Đại biểu năm huyện ven biển dự hội nghị.');
    await cutline.closePopup();
  });

  await test.step('the rules page lists the rule and switches it off', async () => {
    await cutline.openOwnPage('src/pages/rules/index.html');
    expect(await shows(cutline, 'Headline')).toContain('localhost');
    await inOwnPage(
      cutline,
      `(await find('input[type=checkbox]')).click();
       await until(async () => Object.values(await browser.storage.local.get()).flat().some((rule) => rule?.enabled === false));`,
    );
  });

  await test.step('a template is checked as it is typed', async () => {
    await cutline.openOwnPage('src/pages/templates/index.html');
    await inOwnPage(cutline, `(await named('New plain-text template')).click();`);
    await shows(cutline, 'No mistakes.');
    await typeTemplate(cutline, '{{ hedline }}');
    await shows(cutline, 'Did you mean “headline”?');
    await typeTemplate(cutline, '{{ headline | upcase }}');
    await shows(cutline, 'No mistakes.');
  });

  await test.step('all tabs of the window are captured, with a line for each', async () => {
    await cutline.open(`${site}stories/de-dpa/`);
    await cutline.chooseFromButtonMenu('Capture all tabs of this window…');
    await goToTab(cutline.marionette, '/queue/index.html');
    await inOwnPage(cutline, `(await named('Allow and capture')).focus();`);
    await pressKey(cutline, ENTER);
    const outcomes = await inOwnPage<string[]>(
      cutline,
      `const at = () => [...document.querySelectorAll('.queue-item')].map((row) => row.dataset.at);
       await until(() => at().length > 0 && at().every((state) => !['waiting', 'working'].includes(state)));
       return at();`,
    );
    expect(outcomes.filter((state) => state === 'created')).toHaveLength(2);
  });
});

/** What stands in the downloaded file whose name ends so; empty until it is there. */
function downloaded(end: string): string {
  const name = readdirSync(downloads).find((name) => name.endsWith(end));
  return name === undefined ? '' : readFileSync(join(downloads, name), 'utf8');
}

/** For scripts in our own pages. */
const TOOLS = `
  const until = async (met) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const value = await met();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('not in time: ' + met + '\\n' + document.body.innerText);
  };
  const find = (selector) => until(() => document.querySelector(selector));
  const named = (name) => until(() => [...document.querySelectorAll('button')].find((b) => b.textContent.trim() === name));`;

const inOwnPage = <T>({ marionette }: CutlineInFirefox, body: string): Promise<T> => marionette.inPage<T>(TOOLS + body);

async function typeTemplate({ marionette }: CutlineInFirefox, text: string): Promise<void> {
  const using = { using: 'css selector', value: 'textarea.template-box' };
  const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', using);
  const id = Object.values(value)[0] ?? '';
  await marionette.send('WebDriver:ElementClear', { id });
  await marionette.send('WebDriver:ElementSendKeys', { id, text });
}

async function shows(cutline: CutlineInFirefox, words: string): Promise<string> {
  const script = `${TOOLS} await until(() => document.body.innerText.includes(args[0])); return document.body.innerText;`;
  return await cutline.marionette.inPage<string>(script, [words]);
}

/** Moves the mouse over the first element that matches and clicks, as a person does. */
async function clickOn({ marionette }: CutlineInFirefox, selector: string): Promise<void> {
  const [x = 0, y = 0] = await marionette.inPage<number[]>(
    `const target = document.querySelector(args[0]);
     target.scrollIntoView({ block: 'center', behavior: 'instant' });
     const box = target.getBoundingClientRect();
     return [Math.round(box.x + 20), Math.round(box.y + box.height / 2)];`,
    [selector],
  );
  const actions = [
    { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
  await marionette.send('WebDriver:PerformActions', { actions: [mouse] });
}

const ENTER = '\uE007';

/** A key of the keyboard: only then does the browser let a page ask for a permission. */
async function pressKey({ marionette }: CutlineInFirefox, key: string): Promise<void> {
  const actions = [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key },
  ];
  await marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
}
