import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackground, type BackgroundHandlers } from '../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import type { ToContent } from '../../messages/content/to-content.ts';
import { done, failed } from '../../messages/wire.ts';
import { showNotice } from './notice.ts';
import { becomeOnlyCopy } from '../page/only-copy.ts';
import { one } from '../page.fake.ts';
import { surfaceViolations } from '../surface/violations.fake.ts';

type Request = ToContent['showNotice']['request'];

const request: Request = {
  text: {
    title: 'Caption saved',
    lines: ['The closed bridge.', 'Photographer: Ana Belo', 'Story: The bridge'],
    lang: 'en',
    dir: 'ltr',
    theme: 'system',
    actions: { undo: 'Undo', copy: 'Copy', close: 'Close' },
    results: { undone: 'Undone', undoFailed: 'Not undone', copied: 'Copied', copyFailed: 'Not copied' },
  },
  recordIds: ['a1'],
  copy: { caption: 'The <closed> bridge.', credit: 'Ana Belo' },
};

let script: AbortController;

/** Shows the notice and waits for its words, which come a frame later than the live region. */
async function show(changes: Partial<Request> = {}) {
  const { root, signal } = showNotice({ ...request, ...changes }, script.signal);
  await vi.waitFor(() => expect(root.querySelector('h2')?.textContent).toBe('Caption saved'));
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((button) => (button.ariaLabel ?? button.textContent) === name);
  return { root, signal, button, status: () => root.querySelector('[role=status]')?.textContent ?? '' };
}

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  document.body.dispatchEvent(event);
  return event;
};

beforeEach(() => {
  resetFakeBrowser({ senderUrl: 'https://news.example/story' });
  document.body.innerHTML = '<p>A story. <a href="/next">Next</a></p><input>';
  script = new AbortController();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  script.abort();
  document.body.replaceChildren();
});

describe('the notice', () => {
  test('says in a live region what was saved', async () => {
    const { status } = await show();
    expect(status()).toBe('Caption saved. The closed bridge. Photographer: Ana Belo. Story: The bridge.');
    // In one piece: of several, screen readers tell each by itself.
    expect((await show()).root.querySelector('[role=status]')?.childNodes).toHaveLength(1);
  });

  test.each([
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)('is accessible (%s, %s)', async (scheme, dir) => {
    const { root } = await show({ text: { ...request.text, dir } });
    expect(await surfaceViolations(root, scheme)).toEqual([]);
  });

  test('leaves no trace in the page', async () => {
    const before = document.documentElement.outerHTML;
    const { button } = await show();
    expect(document.documentElement.outerHTML).not.toBe(before);
    button('Close')?.click();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('takes the place of an earlier one', async () => {
    await show();
    await show();
    expect(document.querySelectorAll('[data-cutline-notice]')).toHaveLength(1);
  });

  test('stays when another of our scripts comes, and goes with a newer copy of its own', async () => {
    const { signal } = showNotice(request, becomeOnlyCopy('cutlineNotifier'));
    becomeOnlyCopy('cutlineContentScript');
    expect(signal.aborted).toBe(false);
    becomeOnlyCopy('cutlineNotifier');
    expect(signal.aborted).toBe(true);
    expect(document.querySelector('[data-cutline-notice]')).toBeNull();
  });

  test('sets no style of the page, and no rule of the page sets its', async () => {
    const style = document.createElement('style');
    style.textContent = 'div { display: none !important; position: static !important } h2 { color: red }';
    document.head.append(style);
    const { root } = await show();
    const host = root.host;
    expect(getComputedStyle(host)).toMatchObject({ position: 'fixed', zIndex: '2147483647' });
    expect(root.querySelector('section')?.getBoundingClientRect().width).toBeGreaterThan(100);
    expect(getComputedStyle(root.querySelector('h2') ?? host).color).not.toBe('rgb(255, 0, 0)');
    style.remove();
  });
});

describe('undo', () => {
  test('moves the record to the trash and says so', async () => {
    const deleted = vi.fn<BackgroundHandlers['deleteRecords']>(({ ids }) => Promise.resolve(done({ changed: ids })));
    answerBackground({ deleteRecords: deleted });
    const { button, status } = await show();
    button('Undo')?.click();
    await vi.waitFor(() => expect(status()).toBe('Undone.'));
    expect(deleted.mock.calls.map(([request]) => request)).toEqual([{ ids: ['a1'] }]);
    expect(button('Undo')).toBeUndefined();
  });

  test('that fails says that the record is still there', async () => {
    answerBackground({ deleteRecords: () => Promise.resolve(failed('storage-unavailable', '')) });
    const { button, status } = await show();
    button('Undo')?.click();
    await vi.waitFor(() => expect(status()).toContain('Not undone'));
  });

  test('is not offered where nothing was changed', async () => {
    const actions = { ...request.text.actions, undo: null };
    const { button } = await show({ text: { ...request.text, actions }, recordIds: [] });
    expect(button('Undo')).toBeUndefined();
  });
});

describe('copy', () => {
  const plain = 'The <closed> bridge. (Ana Belo)';
  const rich = '<p>The &lt;closed&gt; bridge. <em>(Ana Belo)</em></p>';

  test('puts caption and credit on the clipboard, plain and rich, and says so', async () => {
    const written = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
    const { button, status } = await show();
    button('Copy')?.click();
    await vi.waitFor(() => expect(status()).toContain('Copied'));
    const [item] = written.mock.calls[0]?.[0] ?? [];
    expect(await (await item?.getType('text/plain'))?.text()).toBe(plain);
    expect(await (await item?.getType('text/html'))?.text()).toBe(rich);
  });

  test('takes the older way where the page forbids the newer one', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('forbidden'));
    const copied = new Map<string, string>();
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const clipboardData = new DataTransfer();
      document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      for (const type of clipboardData.types) copied.set(type, clipboardData.getData(type));
      return true;
    });
    const { button, status } = await show();
    button('Copy')?.click();
    await vi.waitFor(() => expect(status()).toContain('Copied'));
    expect(copied).toEqual(new Map(Object.entries({ 'text/plain': plain, 'text/html': rich })));
  });
});

describe('by keyboard', () => {
  test('Escape closes it', async () => {
    const { signal } = await show();
    press('Escape');
    expect(signal.aborted).toBe(true);
  });

  test('the first Tab goes to its first button, and the focus goes back when it closes', async () => {
    const link = one('a');
    link.focus();
    const { root, button } = await show();
    expect(press('Tab').defaultPrevented).toBe(true);
    expect(root.activeElement).toBe(button('Undo'));
    press('Escape');
    expect(document.activeElement).toBe(link);
  });

  test('Tab in a field of the page stays the page’s', async () => {
    one('input').focus();
    await show();
    expect(press('Tab').defaultPrevented).toBe(false);
  });

  test('so it does in a field that stands in a shadow root of the page', async () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.appendChild(document.createElement('textarea')).focus();
    await show();
    expect(press('Tab').defaultPrevented).toBe(false);
  });
});

describe('a box of the page that is typed into', () => {
  const style = 'position: fixed; inline-size: 200px; block-size: 60px;';

  test.each([
    ['now', 'inset: auto 10px 10px auto'],
    ['now, beside another corner that is taken', 'inset: auto 10px 10px 10px; inline-size: auto'],
  ])('is not covered: %s', async (_, place) => {
    document.body.innerHTML = `<textarea style="${style}; ${place}"></textarea>`;
    one('textarea').focus();
    const { root } = await show();
    expect(isCovered(root)).toBe(false);
    expect(document.activeElement).toBe(one('textarea'));
  });

  test('is not covered when it gets the focus later', async () => {
    document.body.innerHTML = `<textarea style="${style}; inset: auto 10px 10px auto"></textarea>`;
    const { root } = await show();
    expect(isCovered(root)).toBe(true);
    one('textarea').focus();
    expect(isCovered(root)).toBe(false);
  });

  test('that fills the window leaves the notice where it is', async () => {
    document.body.innerHTML = `<textarea style="${style}; inset: 0; inline-size: auto; block-size: auto"></textarea>`;
    one('textarea').focus();
    const { root } = await show();
    const { right, bottom } = root.host.getBoundingClientRect();
    expect([right, bottom]).toEqual([document.documentElement.clientWidth, innerHeight]);
  });

  function isCovered(root: ShadowRoot): boolean {
    const [box, panel] = [one('textarea'), root.querySelector('section')].map((it) => it?.getBoundingClientRect());
    if (!box || !panel) throw new Error('nothing is shown');
    return box.left < panel.right && panel.left < box.right && box.top < panel.bottom && panel.top < box.bottom;
  }
});

describe('left alone', () => {
  const open = () => {
    vi.useFakeTimers();
    return showNotice(request, script.signal);
  };

  test('it goes after eight seconds', () => {
    const { signal } = open();
    vi.advanceTimersByTime(7999);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.aborted).toBe(true);
  });

  test('it stays while the focus is in it, and goes after that', () => {
    const { root, signal } = open();
    root.querySelector('button')?.focus();
    vi.advanceTimersByTime(60_000);
    expect(signal.aborted).toBe(false);
    root.querySelector('button')?.blur();
    vi.advanceTimersByTime(8001);
    expect(signal.aborted).toBe(true);
  });

  test('it stays while the pointer rests on it', () => {
    const { root, signal } = open();
    root.querySelector('section')?.dispatchEvent(new PointerEvent('pointerenter'));
    vi.advanceTimersByTime(60_000);
    expect(signal.aborted).toBe(false);
    root.querySelector('section')?.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(8000);
    expect(signal.aborted).toBe(true);
  });
});
