/** What the documentation and the comments name is there: files, commands, and where links lead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';
import { ROOT, sourceFiles } from './source-files.ts';

/** A text that names things: a page of the documentation, or a source file, of which the comments do. */
export interface Text {
  /** From the root, with `/`. */
  path: string;
  text: string;
}

const FOLDERS = ['src', 'scripts', 'bench', 'e2e', 'fixtures'];
/** A span of code that is the path of a source file, whole or its end. */
const SOURCE_PATH = /`([\w./-]+\.tsx?)`/g;
/** The part of a path that a reader puts a name of their own for: `formats/NAME.ts`. */
const STANDS_FOR_ANOTHER = /\b[A-Z]{4,}\b/;
const COMMAND = /\bnpm run ([\w:-]+)/g;
const LINK = /\]\(([^)\s]+)\)/g;

/** Returns the checks of `documents` and of the comments in `sources`. */
export function checkDocs(documents = readDocuments(), sources = readSources(), commands = readCommands()): Check[] {
  const paths = sources.map(({ path }) => `/${path}`);
  const isThere = (name: string) => STANDS_FOR_ANOTHER.test(name) || paths.some((path) => path.endsWith(`/${name}`));
  const missing = ({ path, text }: Text, pattern: RegExp, found: (name: string) => boolean) =>
    [...text.matchAll(pattern)].flatMap(([, name = '']) => (found(name) ? [] : [`${path} names ${name}`]));
  return [
    {
      name: 'source files that the documentation and the comments name are there',
      problems: [...documents, ...sources].flatMap((text) => missing(text, SOURCE_PATH, isThere)),
    },
    {
      name: 'commands that the documentation names are there',
      problems: documents.flatMap((text) => missing(text, COMMAND, (name) => commands.includes(name))),
    },
    {
      name: 'links in the documentation lead somewhere',
      problems: documents.flatMap((text) => missing(text, LINK, (target) => leadsSomewhere(target, text, documents))),
    },
  ];
}

function leadsSomewhere(target: string, { path, text }: Text, documents: readonly Text[]): boolean {
  if (URL.canParse(target)) return true;
  const [file = '', anchor] = target.split('#');
  const linked = file === '' ? path : join(dirname(path), file);
  if (anchor === undefined) return existsSync(join(ROOT, linked));
  const there = file === '' ? text : documents.find((document) => document.path === linked)?.text;
  return there !== undefined && anchorsOf(there).includes(anchor);
}

/** Headings' anchors as GitHub makes them. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function readDocuments(): Text[] {
  const inDocs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`);
  return ['README.md', ...inDocs].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function readSources(): Text[] {
  const atTheRoot = readdirSync(ROOT).filter((name) => name.endsWith('.ts'));
  return [
    ...atTheRoot.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
    // This check's own test names files that are not there.
    ...FOLDERS.flatMap((folder) => sourceFiles(folder)).filter(({ path }) => !path.endsWith('checks/docs.test.ts')),
  ];
}

function readCommands(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  return Object.keys(scripts);
}
