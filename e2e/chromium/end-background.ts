/** Ends Cutline's background, as the browser does when it wants the memory, or when the background crashes. */
import type { CDPSession } from 'playwright';

/** Ends the service worker, whatever it is doing; returns whether there was one. Another may start at once, as the same target. */
export async function endBackground(cdp: CDPSession, origin: string): Promise<boolean> {
  const background = await findBackground(cdp, origin);
  if (background === undefined) return false;
  await cdp.send('Target.closeTarget', { targetId: background.targetId });
  return true;
}

/** Returns the target of the service worker that runs; `undefined` when none does. */
export async function findBackground(cdp: CDPSession, origin: string): Promise<{ targetId: string } | undefined> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  return targetInfos.find(({ url }) => url.startsWith(origin));
}
