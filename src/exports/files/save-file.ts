/**
 * A file that is saved through the browser's list of downloads, which tells when it stands on the disk. It takes the
 * permission `downloads`; without it a file can only be handed to the browser (`to-file.ts`), which does not tell.
 */
import type { Downloads } from 'webextension-polyfill';
import { browser } from '../../messages/browser/browser.ts';

export type Saved =
  /** `name`: as the file is called on the disk, where one of that name may have been. */
  | { outcome: 'written'; name: string }
  | { outcome: 'no-room' | 'failed' | 'cancelled' }
  /** The browser takes no file of that name this way; handed over, it makes another of it. */
  | { outcome: 'name-refused' };

/** Saves the file under the downloads folder, or where the person says, and answers when it is written. Never rejects. */
export async function saveFile(file: Blob, filename: string, signal?: AbortSignal): Promise<Saved> {
  const url = URL.createObjectURL(file);
  const ended = new Map<number, Exclude<Saved['outcome'], 'name-refused'>>();
  let tell: () => void = () => undefined;
  const changed = ({ id, state, error }: Downloads.OnChangedDownloadDeltaType) => {
    if (state?.current === 'complete') ended.set(id, 'written');
    if (state?.current === 'interrupted') ended.set(id, ENDS[error?.current ?? ''] ?? 'failed');
    tell();
  };
  // Before the download: a small one may end before its id is known.
  browser.downloads.onChanged.addListener(changed);
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify' });
    const cancel = () => void browser.downloads.cancel(id).catch(() => undefined);
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    while (!ended.has(id)) await new Promise<void>((resolve) => (tell = resolve));
    signal?.removeEventListener('abort', cancel);
    const outcome = ended.get(id) ?? 'failed';
    return outcome === 'written' ? { outcome, name: await nameOf(id, filename) } : { outcome };
  } catch (error) {
    return { outcome: refusal(String(error)) };
  } finally {
    browser.downloads.onChanged.removeListener(changed);
    URL.revokeObjectURL(url);
  }
}

/** What an error says: a person's "no" in the browser's own window comes back as one, and so does a name. */
function refusal(error: string): 'cancelled' | 'name-refused' | 'failed' {
  if (/cancel/i.test(error)) return 'cancelled';
  return /filename/i.test(error) ? 'name-refused' : 'failed';
}

const ENDS: Record<string, 'no-room' | 'cancelled'> = { FILE_NO_SPACE: 'no-room', USER_CANCELED: 'cancelled' };

async function nameOf(id: number, filename: string): Promise<string> {
  const [found] = await browser.downloads.search({ id }).catch(() => []);
  return (found?.filename ?? filename).split(/[/\\]/).at(-1) ?? filename;
}
