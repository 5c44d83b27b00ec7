import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { Exported, Wanted } from './export-to-file.ts';
import { placeOf } from '../place/place.ts';
import { selectOnly } from '../actions/selection.ts';

const writing = vi.hoisted((): { wanted?: Wanted; end?: (exported: Exported) => void } => ({}));
vi.mock('./export-to-file.ts', () => ({
  exportToFile: (_scope: unknown, wanted: Wanted) =>
    new Promise<Exported>((end) => Object.assign(writing, { wanted, end })),
}));

beforeEach(() => resetFakeBrowser());

test.each<Exported>([{ outcome: 'stopped' }, { outcome: 'failed', error: new Error('full') }])(
  'when it is over ($outcome) the focus that Stop had is on Export',
  async (exported) => {
    await show(<ExportDialog open at={placeOf('')} onClose={() => undefined} />);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await button('Export').click();
    await expect.element(button('Stop')).toBeVisible();
    const stop = button('Stop').element() as HTMLElement;
    stop.focus();
    await act(() => writing.end?.(exported));
    await expect.element(button('Stop')).not.toBeInTheDocument();
    await expect.element(button('Export')).toHaveFocus();
  },
);

test('it opens with the focus on what is proposed', async () => {
  await show(<ExportDialog open at={placeOf('#open=one')} onClose={() => undefined} />);
  const proposed = page.getByRole('radio', { name: 'The record that is open' });
  await expect.element(proposed).toBeChecked();
  await expect.element(proposed).toHaveFocus();
});

test('a file for each record is offered for several records and where a format can have it, and then made', async () => {
  onTestFinished(() => selectOnly([]));
  await show(<ExportDialog open at={placeOf('#open=one')} onClose={() => undefined} />);
  const each = page.getByRole('checkbox', { name: 'A file for each record, as a ZIP archive' });
  const format = page.getByLabelText('Format');
  await format.selectOptions('markdown');
  await expect.element(each).not.toBeInTheDocument();
  await page.getByRole('radio', { name: 'The whole library, without the trash' }).click();
  await each.click();
  await format.selectOptions('ris');
  await expect.element(each).not.toBeInTheDocument();
  await format.selectOptions('html');
  await expect.element(each).toBeChecked();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.poll(() => writing.wanted).toMatchObject({ formatId: 'html', each: true });
});

test.each([
  [['a'], false],
  [['a', 'b'], true],
])('of the selection %j a file each is offered: %s', async (ids, offered) => {
  onTestFinished(() => selectOnly([]));
  selectOnly(ids);
  await show(<ExportDialog open at={placeOf('')} onClose={() => undefined} />);
  await page.getByLabelText('Format').selectOptions('markdown');
  const each = page.getByRole('checkbox', { name: 'A file for each record, as a ZIP archive' });
  expect(each.elements()).toHaveLength(offered ? 1 : 0);
});
