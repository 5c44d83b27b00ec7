/** The library in Firefox: saved through the background, indexed in the private file system, found as one types. */
import { savingStory } from '../invented-story.ts';
import { expect, test } from './test.ts';

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
