/** An import in Firefox: notes in Markdown are read in a worker of their own. */
import { expect, test } from './driver/test.ts';

const NOTE = `---
title: "Thông xe cây cầu mới"
url: "https://ban-tin.example/cau-4711"
tags: [giao thông]
---

Cây cầu mới nối hai xã ven sông **thông xe** sáng nay.
`;

test('a note in Markdown is taken into the library, with its tags', async ({ cutline }) => {
  await cutline.openOwnPage('src/pages/options/index.html');
  const said = await cutline.marionette.inPage<string>(
    `const until = async (met) => {
       for (let tries = 0; tries < 600 && !met(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
       return met();
     };
     const button = (name) => [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === name && !each.disabled);
     (await until(() => button('Import or restore…'))).click();
     const box = await until(() => document.querySelector('dialog[open] input[type=file]'));
     const chosen = new DataTransfer();
     chosen.items.add(new File([args[0]], 'cau.md', { type: 'text/markdown' }));
     box.files = chosen.files;
     box.dispatchEvent(new Event('change', { bubbles: true }));
     (await until(() => button('Import'))).click();
     await until(() => document.querySelector('dialog[open]').innerText.includes('Done.'));
     return document.querySelector('dialog[open]').innerText;`,
    [NOTE],
  );
  expect(said).toContain('1 new record');

  await cutline.openOwnPage('src/pages/library/index.html');
  const shown = await cutline.marionette.inPage<string>(
    `for (let tries = 0; tries < 600 && !document.querySelector('.record-detail'); tries += 1)
       await new Promise((resolve) => setTimeout(resolve, 100));
     return document.body.innerText;`,
  );
  expect(shown).toContain('Thông xe cây cầu mới');
  expect(shown).toContain('giao thông');
});
