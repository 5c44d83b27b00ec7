/** Copying and downloading the story that the popup shows, saved or not. */
import { liveQuery } from 'dexie';
import type { Article } from '../../article/article.ts';
import { trimEvidence } from '../../article/evidence.ts';
import { copyOf } from '../../exports/copy/copy.ts';
import type { CopyKind } from '../../exports/copy/copy-kinds.ts';
import { fileName } from '../../exports/files/file-name.ts';
import { loadFormat } from '../../exports/registry.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { downloadFile, gatherFile } from '../../exports/files/to-file.ts';
import { articleId } from '../../library/record/ids.ts';
import { photoFile } from '../../library/photos/photo-file.ts';
import { FORMAT_VERSION, type SavedArticle } from '../../library/record/record.ts';
import { changeSettings, readSettings } from '../../settings/settings.ts';
import { writeClipboard } from '../../ui/page/clipboard.ts';
import { interfaceLanguage } from '../../ui/words/i18n.ts';
import type { Capturing } from './state.ts';

/** Copies the story; returns whether the browser allowed it. */
export async function copyStory(state: Capturing, kind: CopyKind): Promise<boolean> {
  return await writeClipboard(copyOf(await asRecord(state), kind));
}

/** Copies the story as the person's template writes it; returns whether the browser allowed it. */
export async function copyStoryByTemplate(state: Capturing, template: ExportTemplate): Promise<boolean> {
  const { copyByTemplate } = await import('../../exports/copy/copy-template.ts');
  return await writeClipboard(copyByTemplate(await asRecord(state), template, interfaceLanguage()));
}

/**
 * Calls `take` with whether the library keeps the file of any of the story's photos, now and whenever that changes (files
 * are fetched after the save), until `signal` aborts.
 */
export function watchKeptPhotos({ photos }: Article, take: (kept: boolean) => void, signal: AbortSignal): void {
  const isKept = async (): Promise<boolean> => {
    for (const { src } of photos) if (src !== null && (await photoFile(src)) !== null) return true;
    return false;
  };
  if (signal.aborted) return;
  const watching = liveQuery(isKept).subscribe({ next: take, error: () => take(false) });
  signal.addEventListener('abort', () => watching.unsubscribe());
}

/**
 * Downloads the story in this format, with `withPhotos` as an archive with the photo files that are kept. Remembers the
 * format as the one used last; returns the file's name.
 */
export async function downloadStory(state: Capturing, formatId: string, withPhotos: boolean): Promise<string> {
  const { fileNamePattern, exportTemplates } = await readSettings();
  const [record, format] = await Promise.all([asRecord(state), loadFormat(formatId, exportTemplates)]);
  const source = {
    records: (async function* () {
      yield record;
    })(),
    revisionsOf: () => Promise.resolve([]),
    photoFile: (src: string) => photoFile(src),
  };
  const options = {
    language: interfaceLanguage(),
    ...(record.headline === null ? {} : { title: record.headline }),
    exportedAt: new Date().toISOString(),
    signal: new AbortController().signal,
  };
  const base = fileName(record, fileNamePattern);
  const document = `${base}.${format.extension}`;
  const name = withPhotos ? `${base}.zip` : document;
  if (withPhotos) {
    const { zipWithPhotos } = await import('../../exports/files/zip-photos.ts');
    const pieces = zipWithPhotos(format, source, options, { document, pattern: fileNamePattern });
    downloadFile(await gatherFile(pieces, 'application/zip'), name);
  } else downloadFile(await gatherFile(format.write(source, options), format.mime), name);
  await changeSettings({ exportFormat: formatId });
  return name;
}

/** The record that saving the story now would make. */
async function asRecord({ capture: { article, evidence }, marks }: Capturing): Promise<SavedArticle> {
  const now = new Date().toISOString();
  return {
    kind: 'article',
    id: await articleId(article.canonicalUrl),
    formatVersion: FORMAT_VERSION,
    seq: 1,
    savedAt: now,
    updatedAt: now,
    deletedAt: null,
    ...marks,
    ...article,
    evidence: trimEvidence(evidence),
    revision: 1,
  };
}
