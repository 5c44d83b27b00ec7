/** The TypeScript files of `src/` and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the root for our own files (`src/article/article.ts`), the package's name for others. */
  target: string;
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with `/`: `src/popup/app.tsx`. */
  path: string;
  text: string;
  imports: Import[];
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Returns every `.ts` and `.tsx` file under `folder`. Built files' addresses (`?iife`, `?url`) are no imports. */
export function sourceFiles(folder = 'src'): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Returns what `text`, the source of `path`, imports. */
export function importsOf(path: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const specifier = match[2] ?? match[3];
    if (specifier === undefined || /\?(iife|url|raw|worker)$/.test(specifier)) return [];
    const target = specifier.startsWith('.') ? posix.join(dirname(path), specifier) : packageOf(specifier);
    return [{ specifier, target, typeOnly: match[1] !== undefined }];
  });
}

/** `@zag-js/menu/x` → `@zag-js/menu`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
