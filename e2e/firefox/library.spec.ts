/** The library in Firefox: saved through the background, indexed in the private file system, found as one types. */
import { savingStory } from '../invented-story.ts';
import { ELEMENT_KEY, find } from './driver/element.ts';
import { expect, test } from './driver/test.ts';
import { until } from './driver/until.ts';

test('a story is found by its words without diacritics, and the others are not shown', async ({ cutline }) => {
  await cutline.openOwnPage('src/pages/library/index.html');
  for (const headline of ['Thông xe cây cầu mới', 'Bão vào bờ trong đêm']) {
    const reply = await cutline.marionette.inPage<{ ok: boolean }>(
      `return await browser.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request: args[0] });`,
      [savingStory({ headline })],
    );
    expect(reply).toMatchObject({ ok: true });
  }
  const shown = await cutline.marionette.inPage<string>(
    `const until = async (met) => {
       for (let tries = 0; tries < 600 && !met(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
     };
     const text = () => document.body.innerText;
     await until(() => text().includes('Bão vào bờ') && text().includes('Thông xe'));
     const box = document.querySelector('input[type=search]');
     await until(() => !box.disabled);
     box.value = 'thong xe cay';
     box.dispatchEvent(new Event('input', { bubbles: true }));
     await until(() => !text().includes('Bão vào bờ'));
     return text();`,
  );
  expect(shown).toContain('Thông xe cây cầu mới');
  expect(shown).not.toContain('Bão vào bờ');
});

test('a row opens by a click, a double click marks a word, Ctrl opens a tab behind; a word near to what was typed is offered', async ({
  cutline: { marionette, openOwnPage },
}) => {
  await openOwnPage('src/pages/library/index.html');
  await marionette.inPage(
    `return await browser.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request: args[0] });`,
    [savingStory({ headline: 'Ngân sách cảng biển', lead: 'Thông xe sáng nay.' })],
  );
  const page = () => marionette.inPage<string>(`return location.hash + ' ' + getSelection()`);
  const shown = (selector: string) =>
    until(
      () => marionette.inPage<string>(`return document.querySelector(args[0])?.textContent ?? ''`, [selector]),
      (text) => text !== '',
    );
  await shown('.record-detail');
  const row = { [ELEMENT_KEY]: await find(marionette, '.record-detail') };
  const press = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  const click = async (times: number, key?: string) => {
    const moved = [{ type: 'pointerMove', origin: row, x: 0, y: 0 }];
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
    if (key !== undefined) await act([{ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: key }] }]);
    await act([{ ...pointer, actions: [...moved, ...Array.from({ length: times }, () => press).flat()] }]);
    if (key !== undefined) await act([{ type: 'key', id: 'keys', actions: [{ type: 'keyUp', value: key }] }]);
  };
  const act = (actions: unknown[]) => marionette.send('WebDriver:PerformActions', { actions });
  const tabs = () => marionette.send<string[]>('WebDriver:GetWindowHandles', {});

  const before = (await tabs()).length;
  await click(1, CONTROL);
  await until(tabs, ({ length }) => length === before + 1);
  await click(2);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await page()).toMatch(/^ \S+/);

  await marionette.inPage(
    `getSelection().removeAllRanges();
     const box = document.querySelector('input[type=search]');
     box.value = 'ngan sachh';
     box.dispatchEvent(new Event('input', { bubbles: true }));`,
  );
  expect(await shown('.search-problem button')).toBe('Did you mean “sách”?');
  await marionette.inPage(`document.querySelector('.search-problem button').click()`);
  await shown('.record-detail');
  row[ELEMENT_KEY] = await find(marionette, '.record-detail');
  await click(1);
  await until(page, (text) => text.includes('open='));
});

/** As WebDriver names the key. */
const CONTROL = '\uE009';
