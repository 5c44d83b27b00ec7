/** An agency's name before the first words of lead or text, as in `TTXVN - Hội nghị …`: a credit, and no word of the story. */
import type { Reading } from '../../field.ts';
import { agencyNamed } from '../../languages/agencies.ts';

export interface OpeningAgency {
  agency: string;
  /** As it stands, with the dash and the blank after it. */
  prefix: string;
  /** Index of the block that it opens. */
  block: number;
}

const PREFIX = /^[(（]?([^()（）\s–—-][^()（）–—]{0,30}?)[)）]?\s?(?:\s[-–—]|[-–—]\s|[–—])\s?/;
/** The lead, a line of place or picture, and the first paragraph: the prefix opens one of them. */
const BLOCKS = 4;

/** Returns the agency that opens one of the story's first blocks, or null. */
export function openingAgency({
  page,
  story,
  around,
}: Pick<Reading, 'page' | 'story' | 'around'>): OpeningAgency | null {
  for (const block of story.body.filter((at) => at >= around.firstBody).slice(0, BLOCKS)) {
    const found = PREFIX.exec(page.blocks[block]?.text.slice(0, 60) ?? '');
    const agency = found?.[1] ? agencyNamed(found[1]) : null;
    // Two letters before a dash are as likely the paper's own: `TT - ` is Tuổi Trẻ in Vietnam, an agency in Sweden.
    if (found && agency && (agency.length > 2 || agency === 'AP')) return { agency, prefix: found[0], block };
  }
  return null;
}

/**
 * Returns the agency that the first words of a Persian story say that it is from, `به گزارش خبرگزاری مهر، …`, or null: these
 * are words of the sentence.
 */
export function reportedAgency({ page, story, around }: Pick<Reading, 'page' | 'story' | 'around'>): string | null {
  for (const block of story.body.filter((at) => at >= around.firstBody).slice(0, BLOCKS)) {
    const told = REPORTED.exec(page.blocks[block]?.text ?? '')?.[1] ?? '';
    for (const source of told.split(' به نقل از ')) {
      const [, called, name] = CALLED.exec(source) ?? [];
      const agency = agencyNamed((called ?? source).split(' ').at(-1) ?? '') ?? called ?? name;
      if (agency && !SAID.test(source)) return agency;
    }
  }
  return null;
}

/** `خبرنگار اجتماعی خبرگزاری تسنیم از شهرکرد`; agencies whose names are words stand behind one that tells: `خبرنگار مهر`. */
const CALLED = /(خبرگزاری \S+(?: \S+){0,3}?)(?: از |$)|^خبرنگار(?!.* از ).* (مهر|فارس|میزان)$/;
/** `خبرگزاری رویترز نوشت`: a verb ends a sentence, not a name. */
const SAID = /(?:داد|کرد|نوشت)$/;
const REPORTED = /^(?:به گزارش |(?=خبرگزاری))([^،؛:.]{2,90})[،؛:]/;
