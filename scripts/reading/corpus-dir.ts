/**
 * A directory of real pages: `index.json` is a list of `{id, url, file}`, each file a page as it was served, gzipped or
 * not. Our own such directory lies outside the repository, as its pages are the publishers'.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface CorpusPage {
  id: string;
  url: string;
  html: string;
}

interface IndexEntry {
  id: string;
  url: string;
  file: string;
}

/** Yields the pages of a directory in the index's order. Throws where the index or a page is missing. */
export function* readCorpus(dir: string): Generator<CorpusPage> {
  const index = JSON.parse(readFileSync(join(dir, 'index.json'), 'utf8')) as IndexEntry[];
  for (const { id, url, file } of index) yield { id, url, html: decodePage(readFileSync(join(dir, file))) };
}

/**
 * Returns a page's text. Bytes that are valid UTF-8 are taken for it, whatever the page says (saved pages were often
 * converted and kept their old meta tag); others are read as the page's first bytes say, as browsers do
 * (HTML Standard, "prescan a byte stream to determine its encoding").
 */
export function decodePage(file: Uint8Array): string {
  const bytes = file[0] === 0x1f && file[1] === 0x8b ? gunzipSync(file) : file;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
    return decoderFor(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]).decode(bytes);
  }
}

/** A label that names no encoding stands for the web's most common one that is not UTF-8. */
function decoderFor(label = 'windows-1252'): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
