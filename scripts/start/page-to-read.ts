/** The page that `npm start` reads: the sample site's, one of the web, or a file of this machine. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { serveSite } from '../site-server.ts';

/** A Vietnamese wire story with two credited photos. */
const SAMPLE_STORY = 'stories/vi-wire-figure/';

export interface PageToRead {
  /** Where a window opens: for the sample site its front page. */
  url: string;
  /** The story that is captured headless. */
  story: string;
  close: () => Promise<void>;
}

/** Makes `wanted` (an address, a file's path, or nothing for the sample site) ready to be opened; throws when it is neither. */
export async function openPageToRead(wanted: string | undefined): Promise<PageToRead> {
  if (wanted === undefined) {
    const site = await serveSite();
    return { url: site.origin, story: site.origin + SAMPLE_STORY, close: site.close };
  }
  if (/^https?:\/\//.test(wanted)) return { url: wanted, story: wanted, close: () => Promise.resolve() };
  const file = resolve(wanted);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Error(`${wanted} is no file, and no address that begins with http:// or https://`);
  }
  // Extensions may not run on file:// pages unless a person allows it: the file's folder is served instead.
  const server = await serveSite(dirname(file));
  const url = server.origin + encodeURIComponent(basename(file));
  return { url, story: url, close: server.close };
}
