/** Time zones as pages state them. Only those are known that name one offset: `CST` or `ET` could be two. */

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  UTC: 'Z',
  GMT: 'Z',
  WET: '+00:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  WAT: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  SAST: '+02:00',
  CAT: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  EAT: '+03:00',
  TRT: '+03:00',
  PKT: '+05:00',
  IST: '+05:30',
  WIB: '+07:00',
  ICT: '+07:00',
  WITA: '+08:00',
  SGT: '+08:00',
  HKT: '+08:00',
  MYT: '+08:00',
  PHT: '+08:00',
  WIT: '+09:00',
  JST: '+09:00',
  KST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  AST: '-04:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
};

/** `+07:00`, `GMT+7`, `UTC +5:30`, `-0500`, `Z`, `EDT`; an offset must follow a clock or a zone's name. */
export const ZONE =
  /(?:\b(?:GMT|UTC)\s?|(?<=:\d{2}(?:[.,]\d{1,9})?\s?)|(?<=\d{2}\s))([+−-])(\d{1,2})(?::?(\d{2}))?(?!\d|[-/])|(?<=\d)(Z)\b|\b([A-Z]{3,4})\b(?<![A-Z]{5})/u;

/** Returns the offset of a match of `ZONE` as `Z` or `+07:00`, or null for an abbreviation that is not known. */
export function offsetOf(match: RegExpExecArray): string | null {
  const [, sign, hours, minutes, zulu, name] = match;
  if (zulu) return 'Z';
  if (name) return ABBREVIATIONS[name] ?? null;
  if (!sign || !hours || Number(hours) > 14) return null;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes ?? '00'}`;
}
