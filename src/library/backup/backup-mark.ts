/** Whether anything has changed since a backup: a number alone, kept with the note of that backup. */
import { readSettings } from '../../settings/settings.ts';
import { allSiteRules } from '../../settings/site-rules.ts';
import { library, type LibraryDb } from '../database/db.ts';
import { textHash } from '../search/words/text-hash.ts';

/**
 * Returns a text that is another after each change of what a backup holds: records, kept photo files, rules for sites and
 * settings; null while the library is empty. Rejects when they can't be read.
 */
export async function backupMark(db: LibraryDb = library()): Promise<string | null> {
  const [seq, photos, settings, rules] = await Promise.all([
    db.meta.get('seq'),
    db.photos.where('hash').above('').count(),
    readSettings(),
    allSiteRules(),
  ]);
  if (seq === undefined) return null;
  return [seq.value, photos, textHash([JSON.stringify(settings), JSON.stringify(rules)])].join(' ');
}
