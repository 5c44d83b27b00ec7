/** `npm start` with a window: the browser stays open until its person closes it. */
import { launchChromium } from '../../e2e/chromium/cutline.ts';
import { launchFirefox } from '../../e2e/firefox/driver/cutline.ts';
import type { Family } from '../browsers/ensure-browsers.ts';

/** Whether a window would be seen by somebody: not in CI, and on Linux only with a display. */
export function canShowWindow(): boolean {
  if (process.env['CI']) return false;
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Opens `url` in a browser with Cutline, says what to try, and waits until the browser is closed. */
export async function showWindow(family: Family, url: string): Promise<void> {
  const closed = family === 'chromium' ? await openChromium(url) : await openFirefox(url);
  console.log(`
Cutline runs at ${url}

  Capture an article   open a story and press Alt+Shift+K, or click Cutline among the extensions (the puzzle piece)
  Capture a caption    right-click a photo, then "Capture caption"
  See what is kept     the shelf in the popup's corner opens the library

The browser has a profile of its own, which goes when you close it.`);
  await closed();
}

/** Opens the page; the function that it returns waits for the end. */
async function openChromium(url: string): Promise<() => Promise<void>> {
  const cutline = await launchChromium({
    headless: false,
    language: process.env['LANG']?.startsWith('vi') ? 'vi' : 'en',
  });
  const closed = new Promise((resolve) => cutline.context.once('close', resolve));
  const page = cutline.context.pages()[0] ?? (await cutline.context.newPage());
  await page.goto(url);
  return async () => {
    await closed;
    await cutline.close();
  };
}

async function openFirefox(url: string): Promise<() => Promise<void>> {
  const cutline = await launchFirefox({ headless: false });
  await cutline.open(url);
  return async () => {
    await cutline.ended;
    await cutline.close();
  };
}
