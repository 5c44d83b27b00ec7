/**
 * The site that the person ticked in the popup, while the browser asks for it: its question closes the popup, to which
 * nobody could tell the answer. A grant is heard of in the background, a refusal nowhere; so that whatever shows that the
 * question is over ends the wish.
 */
import * as v from 'valibot';
import { browser } from '../messages/browser.ts';

const WISH = 'wishedSite';
const WishSchema = v.object({ site: v.string(), asked: v.number() });
/** Milliseconds: what is granted later than this is granted for something else. */
const FORGOTTEN = 5 * 60_000;

/** Keeps the wish for `site`, in place of any other, until the browser's question is answered. */
export async function keepWish(site: string): Promise<void> {
  await browser.storage.session.set({ [WISH]: { site, asked: Date.now() } });
}

/**
 * Ends the wish, and returns the site when it is what was `granted`: these patterns and no others. A grant of more, of every
 * site for instance, answers another question, which came later.
 */
export async function takeWish(granted: readonly string[]): Promise<string | null> {
  const wish = await wished();
  if (wish === null) return null;
  await dropWish();
  const isAnswer = granted.length > 0 && granted.every((site) => site === wish.site);
  return isAnswer && Date.now() - wish.asked < FORGOTTEN ? wish.site : null;
}

/** Ends the wish for `site`. */
export async function dropWishFor(site: string): Promise<void> {
  if ((await wished())?.site === site) await dropWish();
}

/**
 * Ends any wish: call it when the popup opens, which it cannot in a window that asks, and before another question. What is
 * granted from then on says nothing of that site.
 */
export async function dropWish(): Promise<void> {
  await browser.storage.session.remove(WISH);
}

async function wished(): Promise<v.InferOutput<typeof WishSchema> | null> {
  const { [WISH]: stored } = await browser.storage.session.get(WISH);
  const wish = v.safeParse(WishSchema, stored);
  return wish.success ? wish.output : null;
}
