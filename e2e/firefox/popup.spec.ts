/** The popup in Firefox, behind the real toolbar button. */
import type { CutlineInFirefox } from './driver/cutline.ts';
import { expect, test } from './driver/test.ts';

const STORY = 'stories/vi-wire-figure/';
const HEADLINE = 'Vạn Hải và năm huyện ven biển thống nhất quy chế phối hợp phòng, chống thiên tai';

/** For scripts in the popup: `find` waits for an element by its selector, `type` fills a box as typing does. */
const TOOLS = `
  const find = async (selector) => {
    for (let tries = 0; tries < 600; tries += 1) {
      const element = content.document.querySelector(selector);
      if (element) return element;
      await new Promise((resolve) => content.setTimeout(resolve, 50));
    }
    throw new Error('not in the popup: ' + selector + '\\n' + content.document.body.innerText);
  };
  const type = (box, text) => {
    box.focus();
    box.value = text;
    box.dispatchEvent(new content.Event('input', { bubbles: true }));
  };
  const press = (box, key, more = {}) =>
    box.dispatchEvent(new content.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  const said = async (text) => {
    for (let tries = 0; tries < 600 && !content.document.body.innerText.includes(text); tries += 1)
      await new Promise((resolve) => content.setTimeout(resolve, 50));
    return content.document.body.innerText;
  };`;

/** As a click elsewhere does. */
async function closePopup({ marionette }: CutlineInFirefox): Promise<void> {
  await marionette.inBrowser(
    `const popup = document.querySelector('browser.webextension-popup-browser');
     const panel = popup?.closest('panel');
     panel?.hidePopup();
     while (popup?.isConnected) await new Promise((resolve) => setTimeout(resolve, 20));`,
  );
}

const inPopup = (cutline: CutlineInFirefox, script: string) => cutline.inPopup<string>(TOOLS + script);

test('a story fills the popup, is edited, tagged, saved by Ctrl+Enter, and then known', async ({ cutline, site }) => {
  await cutline.open(`${site}${STORY}`);
  await cutline.pressToolbarButton();
  expect(await inPopup(cutline, `return (await find('[data-field=headline] textarea')).value;`)).toBe(HEADLINE);

  const text = await inPopup(
    cutline,
    `const headline = await find('[data-field=headline] textarea');
     type(headline, 'Vạn Hải ký quy chế mới');
     const tags = await find('.tag-input input');
     type(tags, 'bão lũ');
     press(tags, 'Enter', { ctrlKey: true });
     return await said('Saved to the library');`,
  );
  expect(text).toContain('Saved to the library');

  await closePopup(cutline);
  await cutline.open(`${site}${STORY}`);
  await cutline.pressToolbarButton();
  expect(await inPopup(cutline, `return await said('unchanged since');`)).toContain('unchanged since');
  const kept = await inPopup(
    cutline,
    `return (await find('[data-field=headline] textarea')).value + '|' + (await find('.tag')).textContent;`,
  );
  expect(kept).toBe('Vạn Hải ký quy chế mới|bão lũ');
});

test('what was changed and not saved is there again when the popup opens on the story', async ({ cutline, site }) => {
  await cutline.open(`${site}${STORY}`);
  await cutline.pressToolbarButton();
  await inPopup(
    cutline,
    `const tags = await find('.tag-input input');
     type(tags, 'bão lũ,');
     type(await find('[data-field=headline] textarea'), 'Vạn Hải ký quy chế');
     return 'typed';`,
  );
  await closePopup(cutline);
  await cutline.pressToolbarButton();
  expect(await inPopup(cutline, `return await said('did not save, is back');`)).toContain('bão lũ');
  expect(await inPopup(cutline, `return (await find('[data-field=headline] textarea')).value;`)).toBe(
    'Vạn Hải ký quy chế',
  );
});

test('a page that is no article says so', async ({ cutline, site }) => {
  await cutline.open(`${site}not-articles/login/`);
  await cutline.pressToolbarButton();
  expect(await inPopup(cutline, `return (await find('h2')).textContent;`)).toBe('This does not look like a news story');
});

test('a page of the browser’s own says which it is and why', async ({ cutline }) => {
  await cutline.open('about:support');
  await cutline.pressToolbarButton();
  expect(await inPopup(cutline, `return await said('own pages');`)).toContain('one of the browser’s own pages');
});
