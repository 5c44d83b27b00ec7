import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { changeSettings } from '../../../settings/settings.ts';
import { show } from '../../../ui/components/show.fake.tsx';
import { useSingleKey } from './single-key.ts';

beforeEach(() => resetFakeBrowser());

function Page({ act }: { act: () => void }) {
  useSingleKey('/', act);
  return <input aria-label="Note" />;
}

test('the key works where nobody is typing, until the person has switched such keys off', async () => {
  const act = vi.fn<() => void>();
  const page = await show(<Page act={act} />);
  await userEvent.keyboard('/');
  expect(act).toHaveBeenCalledTimes(1);
  const note = page.querySelector('input');
  note?.focus();
  await userEvent.keyboard('/');
  expect(note?.value).toBe('/');
  note?.blur();
  await changeSettings({ singleKeys: false });
  await userEvent.keyboard('/');
  expect(act).toHaveBeenCalledTimes(1);
  await changeSettings({ singleKeys: true });
  await userEvent.keyboard('/');
  expect(act).toHaveBeenCalledTimes(2);
});
