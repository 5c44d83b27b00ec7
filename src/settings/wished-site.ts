/**
 * The site for which the person switched detection on in the popup, while the browser asks for permission. The browser's
 * question closes the popup, so the popup can't wait for the answer. The background is told of a grant, but nobody of a
 * refusal; so the wish ends with anything that shows that the question is closed. Each window may have a question, and a wish.
 */
import * as v from 'valibot';
import { browser } from '../messages/browser/browser.ts';

/** The key of a wish is this and the id of its window. */
const WISH = 'wishedSite:';
const WishSchema = v.object({ site: v.string(), asked: v.number() });
/** Milliseconds after which a wish ends: a later grant must be for something else. */
const WISH_LIFETIME = 5 * 60_000;

/** Stores the wish for `site`, in place of any other in that window, until the browser's question is answered. */
export async function keepWish(site: string, windowId: number): Promise<void> {
  await browser.storage.session.set({ [WISH + windowId]: { site, asked: Date.now() } });
}

/**
 * Ends the wishes for the `granted` sites. Returns the site if it alone was granted and the wish for it is recent, else null:
 * a grant of more, such as every site, answers another question.
 */
export async function takeWish(granted: readonly string[]): Promise<string | null> {
  const wishes = await wishesFor(granted);
  await drop(wishes);
  const inTime = wishes.find(({ asked }) => Date.now() - asked < WISH_LIFETIME);
  return granted.length === 1 ? (inTime?.site ?? null) : null;
}

/** Ends the wishes for these sites, in whichever window. */
export async function dropWishesFor(sites: readonly string[]): Promise<void> {
  await drop(await wishesFor(sites));
}

/**
 * Ends the wish of the window that this is called in. Call it when the popup opens, which it can't while the browser asks in
 * that window, and before another question there.
 */
export async function dropWishHere(): Promise<void> {
  await browser.storage.session.remove(WISH + (await thisWindow()));
}

/** Returns the id of the window that the calling page or popup is in. */
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
