import { callBackground } from '../../messages/background/call-background.ts';
import type { Reply } from '../../messages/wire.ts';
import { askForEverySite } from '../../settings/site-access.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { tellProblem } from '../tell-problem.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';

/**
 * Asks for the permission if need be, and has the photo files of these records (null: of all) fetched; says what comes of
 * it. Call it while a press of a button is handled: browsers ask only then.
 */
export async function keepPhotos(ids: string[] | null): Promise<void> {
  if (await mayFetch()) tellWanted(await callBackground('keepPhotos', { ids }));
}

/** As `keepPhotos`, for the photo files for which there was no room, and those that wait for it. */
export async function retryPhotos(): Promise<void> {
  if (await mayFetch()) tellWanted(await callBackground('retryPhotos', null));
}

async function mayFetch(): Promise<boolean> {
  const allowed = await askForEverySite();
  if (!allowed) showToast({ kind: 'bad', text: t('photosRefused') });
  return allowed;
}

function tellWanted(reply: Reply<{ wanted: number }>): void {
  if (!reply.ok) return tellProblem(reply.problem);
  const { wanted } = reply.value;
  if (wanted === 0) showToast({ text: t('photosNothingToKeep') });
  else announce(tn('photosWanted', wanted));
}

/** Has no more photo files fetched. */
export async function stopPhotos(): Promise<void> {
  const reply = await callBackground('stopPhotos', null);
  if (reply.ok) showToast({ text: t('photosStopped') });
  else tellProblem(reply.problem);
}
