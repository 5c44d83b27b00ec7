import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SearchStatus } from '../../../library/search/channel.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { SearchState } from './search-state.tsx';

beforeEach(() => resetFakeBrowser());

const READY: SearchStatus = { state: 'ready', total: 1_000 };
const building = (done: number): SearchStatus => ({ state: 'building', done, total: 1_000 });

/** Shows the line with a clock that the test turns. */
function shown() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const host = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, host);
    host.remove();
    vi.useRealTimers();
  });
  return {
    line: () => host.querySelector('[role="status"]')?.textContent ?? null,
    tell: (status: SearchStatus) => act(() => render(<SearchState status={status} />, host)),
    pass: (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds)),
  };
}

test('nothing is said of changes that are taken in a moment later, however many follow each other', async () => {
  const { line, tell, pass } = shown();
  for (let times = 0; times < 20; times++) {
    await tell(building(times));
    await pass(150);
    expect(line()).toBeNull();
    await tell(READY);
    await pass(150);
    expect(line()).toBeNull();
  }
});

test('what takes longer than a second is said with how far it is, until it is done', async () => {
  const { line, tell, pass } = shown();
  await tell(building(64));
  await pass(600);
  await tell(building(128));
  await pass(399);
  expect(line()).toBeNull();
  await pass(1);
  expect(line()).toContain('128 of 1,000');
  await tell(building(192));
  expect(line()).toContain('192 of 1,000');
  await tell(READY);
  expect(line()).toBeNull();
  await tell(building(1));
  await pass(999);
  expect(line()).toBeNull();
});
