import { gatherFile } from '../../../exports/files/to-file.ts';
import { backupName, BACKUP_TYPE, writeBackup } from '../../../library/backup/backup-file.ts';
import { writeRulesFile } from '../../../settings/rules-file.ts';
import { readSettings } from '../../../settings/settings.ts';
import { allSiteRules } from '../../../settings/site-rules.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';

interface Making {
  signal: AbortSignal;
  /** Called with how many records and photo files were written. */
  onWritten: (count: number) => void;
}

/** Returns a backup of everything as it stands now, and its name. Rejects as the library does, or when it is stopped. */
export async function makeBackup({ signal, onWritten }: Making): Promise<{ file: Blob; name: string }> {
  const exportedAt = new Date().toISOString();
  const options = { language: interfaceLanguage(), exportedAt, signal };
  const choices = { settings: await readSettings(), rules: writeRulesFile(await allSiteRules()) };
  const file = await gatherFile(writeBackup(choices, options, onWritten), BACKUP_TYPE);
  return { file, name: backupName(exportedAt) };
}
