/** What Cutline shows on a page: it stands in a closed shadow root, into which only the browser's own code sees. */
import type { Marionette } from './marionette.ts';

/** Returns the words shown on the page, one line a paragraph; empty when nothing is shown. */
export async function noticeText(marionette: Marionette): Promise<string> {
  return await withRoot(
    marionette,
    `return [...root.querySelectorAll('h2, p, button')].map((e) => e.textContent).join('\\n');`,
  );
}

/** Clicks the button that says `words`. */
export async function pressOnNotice(marionette: Marionette, words: string): Promise<void> {
  const pressed = await withRoot(
    marionette,
    `const button = [...root.querySelectorAll('button')].find((b) => b.textContent === args[0]); button?.click(); return button ? 'yes' : '';`,
    words,
  );
  if (pressed === '') throw new Error(`no button says ${words}`);
}

async function withRoot(marionette: Marionette, body: string, ...args: string[]): Promise<string> {
  const script = `const args = arguments[0];
    const root = document.querySelector('[data-cutline-notice]')?.openOrClosedShadowRoot;
    if (!root) return '';
    ${body}`;
  const { value } = await marionette.send<{ value: string }>('WebDriver:ExecuteScript', {
    script,
    args: [args],
    sandbox: 'system',
  });
  return value;
}
