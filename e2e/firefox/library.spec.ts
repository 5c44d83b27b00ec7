/** The library in Firefox: saved through the background, indexed in the private file system, found as one types. */
import type { Json } from './marionette.ts';
import { expect, test } from './test.ts';

/** An invented story, as the popup sends it. */
function saving(name: string, headline: string): Json {
  const publisher = { name: 'Báo Ví Dụ', domain: 'vi-du.example' };
  const absent = ['kicker', 'subheadline', 'lead', 'dateline', 'byline', 'agency', 'publishedAt', 'modifiedAt'];
  const article = {
    url: `https://vi-du.example/${name}`,
    canonicalUrl: `https://vi-du.example/${name}`,
    publisher,
    language: 'vi',
    section: ['Xã hội'],
    headline,
    ...Object.fromEntries(absent.map((field) => [field, null])),
    body: [],
    photos: [],
    keywords: [],
    access: 'free',
    warnings: [],
  };
  return { article, evidence: { fields: {}, dropped: {} }, tags: [], collections: [], note: '' };
}

test('a story is found by its words without diacritics, and the others are not shown', async ({ cutline }) => {
  await cutline.openOwnPage('src/pages/library/index.html');
  for (const request of [saving('cau', 'Thông xe cây cầu mới'), saving('bao', 'Bão vào bờ trong đêm')]) {
    const reply = await cutline.marionette.inPage<{ ok: boolean }>(
      `return await browser.runtime.sendMessage({ cutline: 'to-background', call: 'saveArticle', request: args[0] });`,
      [request],
    );
    expect(reply).toMatchObject({ ok: true });
  }
  const shown = await cutline.marionette.inPage<string>(
    `const until = async (met) => {
       for (let tries = 0; tries < 150 && !met(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
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
