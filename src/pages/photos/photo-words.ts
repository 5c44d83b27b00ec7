/** Photo files in words. */
import type { FailReason } from '../../library/database/photo-rows.ts';
import { numberFormat } from '../../ui/words/formatters.ts';
import { interfaceLanguage, t, type MessageKey } from '../../ui/words/i18n.ts';

const REASONS: Record<FailReason, MessageKey> = {
  gone: 'photoGone',
  refused: 'photoRefused',
  unreachable: 'photoUnreachable',
  'too-large': 'photoTooLarge',
  'not-a-photo': 'photoNotAPhoto',
  'not-allowed': 'photoNotAllowed',
  'local-address': 'photoLocalAddress',
  'from-file': 'photoFromFile',
  'storage-full': 'photoStorageFull',
};

/** Returns why a photo's file is not kept, as a sentence. */
export const reasonWords = (reason: FailReason): string => t(REASONS[reason]);

/** Returns a number of bytes as people read it: megabytes, with kilobytes below one and gigabytes above a thousand. */
export function sizeWords(bytes: number): string {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', 1e3] : bytes < 1e9 ? ['megabyte', 1e6] : ['gigabyte', 1e9];
  const style = { style: 'unit', unit, maximumFractionDigits: unit === 'kilobyte' ? 0 : 1 } as const;
  return numberFormat(interfaceLanguage(), style).format(bytes / size);
}
