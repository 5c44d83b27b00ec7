/** A file that was made for the person, and what can truly be said of it: that it is written, or only that the browser has it. */
import { maySaveFiles } from '../../settings/scheduled-backup.ts';
import { saveFile, type Saved } from './save-file.ts';
import { downloadFile } from './to-file.ts';

export type Given =
  /** `handed`: the browser has it, and does not tell when it is written. */
  { outcome: 'written' | 'handed'; name: string } | { outcome: 'no-room' | 'failed' | 'cancelled' };

/**
 * Saves the file in the downloads folder, or where the person says. Where Cutline may watch the browser's downloads, it
 * answers when the file is written; it asks for no permission.
 */
export async function giveFile(file: Blob, name: string, signal: AbortSignal): Promise<Given> {
  const saved: Saved = (await maySaveFiles()) ? await saveFile(file, name, signal) : { outcome: 'name-refused' };
  if (saved.outcome !== 'name-refused') return saved;
  downloadFile(file, name);
  return { outcome: 'handed', name };
}

/** The browser took the file and did not write it. */
export class FileNotWritten extends Error {
  override name = 'FileNotWritten';
}
