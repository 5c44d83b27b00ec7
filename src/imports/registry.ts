/** The import formats. A file is known by what stands in it, not by its name; each reader is loaded when it is used. */
import type { MessageKey } from '../ui/words/i18n.ts';
import type { ImportFormat } from './format.ts';

export interface ImportEntry {
  /** The same as the format's own. */
  id: string;
  /** Key of its name in the interface's languages. */
  label: MessageKey;
  /**
   * Whether the file has all that Cutline keeps: such records are merged as equals. What comes from other programs only
   * completes what was captured from a page, and never takes its place.
   */
  lossless: boolean;
  /** Whether it has a caption for every photo of a story, also where nobody captured it. */
  listsPhotos?: true;
  /** Whether the beginning of a file, without a byte order mark, is of this format. No text is of two. */
  recognises: (beginning: string) => boolean;
  load: () => Promise<ImportFormat>;
}

export const importFormats: readonly ImportEntry[] = [
  {
    id: 'cutline',
    label: 'importCutline',
    lossless: true,
    recognises: (text) => /^\s*\{\s*"format"\s*:\s*"cutline"/.test(text),
    load: async () => (await import('./formats/cutline-json.ts')).cutlineJson,
  },
  {
    id: 'cutline-csv-articles',
    label: 'importCsvArticles',
    lossless: false,
    recognises: (text) => hasColumns(text, ['canonicalUrl', 'headline', 'body']),
    load: async () => (await import('./formats/csv-articles.ts')).csvArticles,
  },
  {
    id: 'cutline-csv-captions',
    label: 'importCsvCaptions',
    lossless: false,
    listsPhotos: true,
    recognises: (text) => hasColumns(text, ['canonicalUrl', 'photo', 'caption']),
    load: async () => (await import('./formats/csv-captions.ts')).csvCaptions,
  },
  {
    id: 'csl-json',
    label: 'importCslJson',
    lossless: false,
    recognises: (text) => isCslList(text) || isCslItem(text),
    load: async () => (await import('./formats/csl-json.ts')).cslJson,
  },
  {
    id: 'ris',
    label: 'importRis',
    lossless: false,
    // Some databases put their name and the character set above the entries.
    recognises: (text) => /^(?:[^\S\n]*(?:[A-Z][\w ]*:[^\n]*)?\n)*[^\S\n]*TY {1,2}- /.test(text.slice(0, 2000)),
    load: async () => (await import('./formats/ris.ts')).ris,
  },
  {
    id: 'bibtex',
    label: 'importBibtex',
    lossless: false,
    // A line at a time: where a blank line could be taken in two ways, thirty of them would take a second to pass over.
    recognises: (text) => /^(?:[^\S\n]*(?:%[^\n]*)?\n)*[^\S\n]*@[a-z]+\s*[{(]/i.test(text),
    load: async () => (await import('./formats/bibtex.ts')).bibtex,
  },
  {
    id: 'zotero-csv',
    label: 'importZoteroCsv',
    lossless: false,
    recognises: (text) => hasColumns(text, ['Item Type', 'Title', 'Url', 'Date Added']),
    load: async () => (await import('./formats/zotero-csv.ts')).zoteroCsv,
  },
  {
    id: 'pocket',
    label: 'importPocket',
    lossless: false,
    recognises: (text) => hasColumns(text, ['title', 'url', 'time_added']),
    load: async () => (await import('./formats/pocket.ts')).pocket,
  },
  {
    id: 'raindrop',
    label: 'importRaindrop',
    lossless: false,
    recognises: (text) => hasColumns(text, ['title', 'url', 'folder', 'created']),
    load: async () => (await import('./formats/raindrop.ts')).raindrop,
  },
  {
    id: 'instapaper',
    label: 'importInstapaper',
    lossless: false,
    recognises: (text) => hasColumns(text, ['URL', 'Title', 'Selection', 'Folder']),
    load: async () => (await import('./formats/instapaper.ts')).instapaper,
  },
  {
    id: 'bookmarks',
    label: 'importBookmarks',
    lossless: false,
    recognises: (text) => /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(text),
    load: async () => (await import('./formats/bookmarks.ts')).bookmarks,
  },
  {
    id: 'markdown',
    label: 'importMarkdown',
    lossless: false,
    recognises: (text) => /^---[^\S\n]*\r?\n/.test(text),
    load: async () => (await import('./formats/markdown.ts')).markdown,
  },
];

/** A backup: its records are Cutline JSON Lines, and what lies beside them is told apart (`backup-extras.ts`). */
export const backupFormat: ImportEntry = {
  id: 'cutline-backup',
  label: 'importBackup',
  lossless: true,
  recognises: () => false,
  load: async () => (await import('./formats/cutline-json.ts')).cutlineJson,
};

/** Returns how the library takes the records of this format. */
export const originOf = ({ lossless, listsPhotos }: ImportEntry): 'cutline' | 'elsewhere' | 'photo-list' =>
  lossless ? 'cutline' : listsPhotos === true ? 'photo-list' : 'elsewhere';

/** Returns the format of a file that begins so, or null when it is none that Cutline knows. */
export function recogniseFormat(beginning: string): ImportEntry | null {
  const text = beginning.replace(/^\uFEFF/, '');
  return importFormats.find(({ recognises }) => recognises(text)) ?? null;
}

const isCslList = (text: string): boolean =>
  /^\s*\[\s*(?:\]|\{)/.test(text) &&
  /"(?:title|URL|issued|container-title)"\s*:/.test(text) &&
  // ninjs is a list of objects with titles too; its items are known by `uri`, which comes first.
  !/^\s*\[\s*\{\s*"uri"\s*:/.test(text);

/** One entry by itself, as web services answer. Many a JSON object has a title: it is known by names that only CSL has. */
const isCslItem = (text: string): boolean =>
  /^\s*\{\s*"/.test(text) &&
  /"(?:URL|issued|container-title)"\s*:/.test(text) &&
  !/^\s*\{\s*"(?:format|uri|@context)"\s*:/.test(text);

/** Whether the first line of a table names all these columns, quoted or not. */
function hasColumns(text: string, columns: readonly string[]): boolean {
  const [first = ''] = text.split(/\r?\n/, 1);
  const names = new Set(first.split(/[,;\t]/).map((name) => name.trim().replace(/^"(.*)"$/, '$1')));
  return columns.every((column) => names.has(column));
}
