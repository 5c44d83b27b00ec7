/** The words for what an import finds wrong, and where. */
import type { BadItem, BadReason, Spot } from '../../../imports/format.ts';
import { t, type MessageKey } from '../../../ui/words/i18n.ts';

const REASONS: Record<BadReason, MessageKey> = {
  'unknown-format': 'importBadUnknownFormat',
  empty: 'importBadEmpty',
  'not-utf8': 'importBadNotUtf8',
  'not-json': 'importBadNotJson',
  'cut-off': 'importBadCutOff',
  'newer-version': 'importBadNewerVersion',
  'invalid-record': 'importBadInvalid',
  damaged: 'importBadDamaged',
  'no-address': 'importBadNoAddress',
  'no-caption': 'importBadNoCaption',
  'broken-archive': 'importBadArchive',
  'backup-cut-off': 'importBadBackupCutOff',
  'backup-without-rest': 'importBadBackupWithoutRest',
  'too-large': 'importBadTooLarge',
  'too-slow': 'importBadTooSlow',
};

const SPOTS: Record<Spot['unit'], MessageKey> = {
  line: 'importAtLine',
  row: 'importAtRow',
  entry: 'importAtEntry',
};

/** Returns why it cannot be taken in. */
export const reasonWords = ({ reason }: BadItem): string => t(REASONS[reason]);

/** Returns the place: `notes.csv, row 12`. */
export function spotWords({ file, at }: BadItem): string {
  return at === null ? file : `${file}, ${t(SPOTS[at.unit], { number: String(at.number) })}`;
}
