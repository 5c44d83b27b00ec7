/**
 * What Cutline knows of one language: words, as data. Months and weekdays are not here: `Intl` has them.
 *
 * Words are written as they stand in print; matching ignores case. English ones count on every page and are not given again,
 * nor longer forms of a label (`Published on`) or plurals of a credit's word beside the short one. A marker is given without its colon. A list may be
 * empty where a language has no such custom.
 */
export interface Language {
  /** BCP 47 primary subtag: `vi`. */
  code: string;
  /** Common short words, lower case, by which a text in this language is told from others of its script. */
  stopWords: readonly string[];
  byline: {
    /** What stands before the author's name: `By`, `Von`, `Text`. */
    markers: readonly string[];
    /** Those of them that are also words of any line, so that a colon must follow: `Tin:` opens a byline, `Tin mới` a list. */
    markersWithColon?: readonly string[];
    /** What joins two names: `and`, `und`. */
    joiners: readonly string[];
    /** What stands between a name and a place or outlet: `Name in Berlin`, `Name for Reuters`. */
    prepositions: readonly string[];
    /** What a person does or is, before or after the name: `reporter`, `Redakteurin`. */
    roles: readonly string[];
    /** Bylines that name no person: `Staff`, `Nhóm PV`. */
    staff: readonly string[];
    /** "According to": what follows is where the text was taken from: `Theo`, `Source`. */
    sources: readonly string[];
    /** How the author worked, no part of the name: `tổng hợp` (compiled). */
    notes: readonly string[];
    /** What leads to whom the author spoke with, who is no author: `im Gespräch mit`. */
    interviewed?: readonly string[];
  };
  dates: {
    /** Labels before a publication time: `Published`, `Đăng lúc`. */
    published: readonly string[];
    /** Labels before a time of change: `Updated`, `Cập nhật`. */
    updated: readonly string[];
    /** Words for the two halves of the day beside a 12-hour time: `sáng`, `chiều`. */
    am: readonly string[];
    pm: readonly string[];
  };
  /** Labels of boxes that list the story's own tags: `Tags`, `Từ khóa`. */
  keywordLabels: readonly string[];
  /** The first word of each list is the one that exports write: it stands here though English has it too. */
  credit: {
    /** What stands before a photo's credit: `Photo`, `Ảnh`. */
    photo: readonly string[];
    illustration: readonly string[];
    archive: readonly string[];
    /** Supplied by someone for free use: `Handout`, `NVCC`. */
    handout: readonly string[];
    graphic: readonly string[];
    /** Moving pictures in the same slot: `Video`, `Clip`. */
    video: readonly string[];
    /** Who is credited in this language's papers beside those known everywhere (`layout/credits/credit-agencies.ts`); lower case. */
    agencies: readonly string[];
  };
  boilerplate: {
    /** How a line or box of links to other stories begins: `Read more`, `Xem thêm`. */
    related: readonly string[];
    /** How a call to do something begins: subscribe, follow, share, comment, sign in. */
    calls: readonly string[];
    /** Whole lines of page furniture: `Advertisement`, `Copy link`. */
    furniture: readonly string[];
    /** How a note on the story itself begins, at its head or foot: who supplied it, reads it out, printed it first. */
    notices: readonly string[];
  };
  /** Marks that close a story and are no part of it: `./.` (the sentence keeps its full stop). */
  endMarks: readonly string[];
  /** What opens a text before a dash or a stop as a place does: of what kind it is, what it announces: `Interview`, `Now`. */
  labels?: readonly string[];
}
