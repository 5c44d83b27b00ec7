import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { changeSettings, readSettings } from '../../settings/settings.ts';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { show } from '../../ui/components/show.fake.tsx';
import { TemplatesPage } from './templates-page.tsx';

beforeEach(async () => {
  resetFakeBrowser();
  await changeSettings({
    exportTemplates: ['First', 'Second'].map((name) => ({ id: name, name, kind: 'text', text: `${name} text` })),
  });
  await show(
    <>
      <TemplatesPage />
      <Toasts />
    </>,
  );
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const text = () => page.getByRole('textbox', { name: 'Template', exact: true });
const kept = async () => (await readSettings()).exportTemplates.map(({ name, text }) => `${name}: ${text}`);

test('undo brings a deleted template back and leaves what was changed in another since', async () => {
  await button('Delete template').click();
  await text().fill('Second, better');
  await button('Undo').click();
  await vi.waitFor(async () => expect(await kept()).toEqual(['First: First text', 'Second: Second, better']));
});

test('undo of a reset brings the text back and leaves the name that was given since', async () => {
  await button('Reset to default').click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.click();
  await name.fill('Renamed');
  await text().click();
  await button('Undo').click();
  await vi.waitFor(async () => expect((await kept())[0]).toBe('Renamed: First text'));
});
