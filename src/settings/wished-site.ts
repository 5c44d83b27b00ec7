/**
 * The site that the person ticked in the popup, while the browser asks for it: its question closes the popup, to which
 * nobody could tell the answer. A grant is heard of in the background, a refusal nowhere; so that whatever shows that the
 * question is over ends the wish. Each window may have a question of its own, and with it a wish.
 */
import * as v from 'valibot';
import { browser } from '../messages/browser/browser.ts';

/** Begins the key of a wish, before the number of its window. */
const WISH = 'wishedSite:';
const WishSchema = v.object({ site: v.string(), asked: v.number() });
/** Milliseconds: what is granted later than this is granted for something else. */
const FORGOTTEN = 5 * 60_000;

/** Keeps the wish for `site`, in place of any other in that window, until the browser's question is answered. */
export async function keepWish(site: string, windowId: number): Promise<void> {
  await browser.storage.session.set({ [WISH + windowId]: { site, asked: Date.now() } });
}

/**
 * Ends the wishes for what was `granted`, and returns the site when it is just that: this pattern and no others. A grant of
 * more, of every site for instance, answers another question, and a wish for another site waits for its own.
 */
export async function takeWish(granted: readonly string[]): Promise<string | null> {
  const wishes = await wishesFor(granted);
  await drop(wishes);
  const inTime = wishes.find(({ asked }) => Date.now() - asked < FORGOTTEN);
  return granted.length === 1 ? (inTime?.site ?? null) : null;
}

/** Ends the wishes for these sites, in whichever window. */
export async function dropWishesFor(sites: readonly string[]): Promise<void> {
  await drop(await wishesFor(sites));
}

/**
 * Ends the wish of the window that this is called in: when the popup opens, which it cannot in a window that asks, and
 * before another question there. What is granted from then on says nothing of that site.
 */
export async function dropWishHere(): Promise<void> {
  await browser.storage.session.remove(WISH + (await thisWindow()));
}

/** Returns the number of the window that this is called in, a page's or the popup's. */
export async function thisWindow(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? -1;
}

const drop = (wishes: readonly { key: string }[]) => browser.storage.session.remove(wishes.map(({ key }) => key));

async function wishesFor(sites: readonly string[]): Promise<{ key: string; site: string; asked: number }[]> {
  return Object.entries(await browser.storage.session.get(null)).flatMap(([key, stored]) => {
    const wish = v.safeParse(WishSchema, stored);
    return key.startsWith(WISH) && wish.success && sites.includes(wish.output.site) ? [{ key, ...wish.output }] : [];
  });
}
