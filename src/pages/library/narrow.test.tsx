import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { useNarrow } from './narrow.ts';

function Width() {
  return <p>{useNarrow() ? 'narrow' : 'wide'}</p>;
}

test('a window that becomes narrow is noticed, also before the page listens for it', async () => {
  await page.viewport(1200, 600);
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  // As it was when the page was drawn; what it is by then, nobody tells any more.
  const then = vi.spyOn(globalThis, 'matchMedia').mockReturnValueOnce(matchMedia('all'));
  render(<Width />, host);
  then.mockRestore();
  await expect.element(page.getByText('wide')).toBeVisible();
  await page.viewport(400, 600);
  await expect.element(page.getByText('narrow')).toBeVisible();
  await page.viewport(420, 600);
});
