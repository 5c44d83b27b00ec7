/**
 * What a bug report needs to be understood, and nothing of what a person reads or saves: no text, no address, no tag, no
 * name of a site. The person sees it before it is kept in a file, and sends it, or not.
 */
import { library } from '../../../library/database/db.ts';
import { countRecords } from '../../../library/reading/read.ts';
import { INDEX_VERSION } from '../../../library/search/index/search-index.ts';
import { SEARCH_NAMES } from '../../../library/search/channel.ts';
import { FORMAT_VERSION } from '../../../library/record/record.ts';
import { browser } from '../../../messages/browser/browser.ts';
import { readErrors } from '../../../messages/error-log.ts';
import { countStandings } from '../../../queue/item.ts';
import { readQueue } from '../../../queue/store.ts';
import { EVERY_SITE, grantedSites } from '../../../settings/site-access.ts';
import { readSettings, type Settings } from '../../../settings/settings.ts';
import { interfaceLanguage } from '../../../ui/words/i18n.ts';

export type Diagnostics = Record<string, unknown>;

/** Returns the diagnostics as plain data. A part that cannot be told says why, and does not cost the others. */
export async function gatherDiagnostics(): Promise<Diagnostics> {
  const parts: Record<string, () => unknown> = {
    cutline: () => ({ version: browser.runtime.getManifest().version, recordFormat: FORMAT_VERSION }),
    browser: readBrowser,
    language: () => ({ interface: interfaceLanguage(), wanted: navigator.languages }),
    settings: async () => withoutWords(await readSettings()),
    permissions: readPermissions,
    library: readLibrary,
    search: readIndex,
    storage: readStorage,
    queue: async () => countStandings(await readQueue()),
    errors: readErrors,
  };
  const entries = await Promise.all(
    Object.entries(parts).map(async ([name, read]) => {
      try {
        return [name, await read()] as const;
      } catch (error) {
        return [name, { unavailable: error instanceof Error ? error.name : 'unknown' }] as const;
      }
    }),
  );
  return { gatheredAt: new Date().toISOString(), ...Object.fromEntries(entries) };
}

async function readBrowser(): Promise<object> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return {
    userAgent: navigator.userAgent,
    os,
    arch,
    screen: devicePixelRatio,
    private: browser.extension.inIncognitoContext,
  };
}

/**
 * The choices, with a number in the place of every list and every text of the person's own: their tags and sites are
 * theirs. What is a plain choice (a switch, one of a few words) stands as it is.
 */
export function withoutWords(settings: Settings): object {
  const { fileNamePattern, ...rest } = settings;
  const plain = Object.entries(rest).map(
    ([name, value]) => [name, Array.isArray(value) ? value.length : value] as const,
  );
  return { ...Object.fromEntries(plain), fileNamePattern: fileNamePattern.match(/\{\w+\}/g) ?? [] };
}

async function readPermissions(): Promise<object> {
  const { permissions = [] } = await browser.permissions.getAll();
  const sites = await grantedSites();
  return { permissions, everySite: sites.includes(EVERY_SITE), sites: sites.length };
}

async function readLibrary(): Promise<object> {
  const db = library();
  const { revisions, tombstones, meta } = db;
  const [all, articles, captions, trash, earlier, gone, seq] = await Promise.all([
    countRecords(),
    countRecords(['kind', 'article']),
    countRecords(['kind', 'caption']),
    countRecords(['trash', '']),
    revisions.count(),
    tombstones.count(),
    meta.get('seq'),
  ]);
  return {
    schema: db.verno,
    all,
    articles,
    captions,
    trash,
    revisions: earlier,
    tombstones: gone,
    changes: seq?.value ?? 0,
  };
}

/** Whether there is an index, how large, and whether a page holds it open. */
async function readIndex(): Promise<object> {
  const { held = [] } = await navigator.locks.query();
  const owned = held.some(({ name }) => name === SEARCH_NAMES.index);
  const folder = await findFolder();
  if (folder === null) return { version: INDEX_VERSION, there: false, owned };
  let bytes = 0;
  for await (const file of filesIn(folder)) bytes += (await file.getFile().catch(() => null))?.size ?? 0;
  return { version: INDEX_VERSION, there: true, owned, bytes };
}

async function findFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(SEARCH_NAMES.index);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function* filesIn(folder: FileSystemDirectoryHandle): AsyncGenerator<FileSystemFileHandle> {
  for await (const handle of folder.values()) {
    if (handle instanceof FileSystemFileHandle) yield handle;
    else if (handle instanceof FileSystemDirectoryHandle) yield* filesIn(handle);
  }
}

async function readStorage(): Promise<object> {
  const [{ usage, quota }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usage: usage ?? null, quota: quota ?? null, persisted };
}
