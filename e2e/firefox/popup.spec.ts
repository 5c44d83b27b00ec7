import { expect, test } from './test.ts';

test('the toolbar button reads the page', async ({ cutline, site }) => {
  await cutline.open(site);
  await cutline.pressToolbarButton();
  const said = await cutline.inPopup<string>(`return content.document.querySelector('[role=status]')?.textContent;`);
  expect(said).toBe('Not an article');
});
