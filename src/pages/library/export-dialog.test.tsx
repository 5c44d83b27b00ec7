import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { resetFakeBrowser } from '../../messages/browser.fake.ts';
import { show } from '../../ui/show.fake.tsx';
import { ExportDialog } from './export-dialog.tsx';
import type { Exported } from './export-to-file.ts';
import { placeOf } from './place.ts';

const writing = vi.hoisted((): { end?: (exported: Exported) => void } => ({}));
vi.mock('./export-to-file.ts', () => ({
  exportToFile: () => new Promise<Exported>((end) => (writing.end = end)),
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
