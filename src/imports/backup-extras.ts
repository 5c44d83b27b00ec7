/** What a backup has beside its records: photo files, settings and rules for sites. They come after the records, which the import takes in. */
import type { SiteRule } from '../article/rules/site-rule.ts';
import { openBackup, type Backup } from '../library/backup/open-backup.ts';
import { planPhotos, restorePhotos, type PhotosPlan, type Restoring } from '../library/backup/restore-photos.ts';
import { library, type LibraryDb } from '../library/database/db.ts';
import type { ToBackground } from '../messages/background/to-background.ts';
import { done, type Reply } from '../messages/wire.ts';
import { restoredSettings } from '../settings/restored-settings.ts';
import { readRulesFile } from '../settings/rules-file.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { unknownRules } from '../settings/site-rules.ts';
import { areNewerLines } from './records/newer-version.ts';
import { isZip } from './syntax/zip.ts';

export interface BackupExtras extends PhotosPlan {
  /** Settings that are others than now; what the browser asks for is never among them. */
  settings: Partial<Settings>;
  /** Rules for sites that are not known here. */
  rules: SiteRule[];
}

/** Checks what the backups among the files have beside records; null where none of them is a backup. Writes nothing. */
export async function planExtras(
  files: readonly Blob[],
  restoring: Restoring,
  db: LibraryDb = library(),
): Promise<BackupExtras | null> {
  const backups = await backupsAmong(files);
  if (backups.length === 0) return null;
  const extras: BackupExtras = { photos: 0, damaged: 0, settings: {}, rules: [] };
  for (const backup of backups) {
    const { photos, damaged } = await planPhotos(backup, restoring, db);
    extras.photos += photos;
    extras.damaged += damaged;
    Object.assign(extras.settings, restoredSettings(backup.settings, await readSettings()));
    extras.rules.push(...(await unknownRules(readRulesFile(backup.rules ?? '') ?? [])));
  }
  return extras;
}

/** Takes the photos of the backups among the files through `send`; returns how many, or the first problem. */
export async function takePhotos(
  files: readonly Blob[],
  send: (request: ToBackground['importPhotos']['request']) => Promise<Reply<{ kept: number }>>,
  restoring: Restoring,
  db: LibraryDb = library(),
): Promise<Reply<{ kept: number }>> {
  let kept = 0;
  for (const backup of await backupsAmong(files)) {
    const reply = await restorePhotos(backup, send, restoring, db);
    if (!reply.ok) return reply;
    kept += reply.value.kept;
  }
  return done({ kept });
}

/** Those of a newer version are left out: what records, settings and photos mean in them is not known here. */
async function backupsAmong(files: readonly Blob[]): Promise<Backup[]> {
  const opened = await Promise.all(
    files.map(async (file) => {
      const backup = (await isZip(file)) ? await openBackup(file) : null;
      return backup === null || (await areNewerLines(backup.records)) ? null : backup;
    }),
  );
  return opened.filter((backup) => backup !== null);
}
