import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import { OtherPages, useFocusMoved } from './other-pages.tsx';

beforeEach(() => resetFakeBrowser());

/** The head of the library, as far as the links are concerned. */
function Head({ isNarrow }: { isNarrow: boolean }) {
  useFocusMoved(isNarrow);
  return (
    <header class="library-head">
      {isNarrow && <OtherPages />}
      <button type="button">Export</button>
      {!isNarrow && <OtherPages />}
    </header>
  );
}

test('the link that has the focus keeps it when the window becomes narrow or wide, and nothing else gets it', async () => {
  const host = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  const show = (isNarrow: boolean) => act(() => render(<Head isNarrow={isNarrow} />, host));
  const find = (selector: string) => host.querySelector<HTMLElement>(selector);
  await show(false);
  find('a[href*="options"]')?.focus();
  for (const isNarrow of [true, false]) {
    await show(isNarrow);
    expect(document.activeElement?.getAttribute('href')).toBe('../options/index.html');
    expect(find('.library-head')?.firstElementChild?.tagName).toBe(isNarrow ? 'A' : 'BUTTON');
  }
  find('button')?.focus();
  await show(true);
  expect(document.activeElement).toBe(find('button'));
});
