/** Imports point one way: `popup, pages, background, content → library, exports, imports, messages, queue, settings, ui → article`. */
import type { Check } from './check.ts';
import { sourceFiles, type SourceFile } from './source-files.ts';

/** Rooms of one storey may know each other only where `peers` says so. */
const STOREYS: { rooms: string[]; peers: boolean }[] = [
  { rooms: ['article'], peers: false },
  { rooms: ['library', 'exports', 'imports', 'messages', 'queue', 'settings', 'ui'], peers: true },
  { rooms: ['popup', 'pages', 'background', 'content'], peers: false },
];

const BROWSER_FILE = 'src/messages/browser/browser.ts';
const BROWSER_PACKAGE = 'webextension-polyfill';
/** Writing markup from strings: what a page says must never become markup of ours. */
const MARKUP = /\.(innerHTML|outerHTML)\s*=[^=]|\.insertAdjacentHTML\(|\bdocument\.write\(|dangerouslySetInnerHTML/;
/** In Firefox these iterators throw in a content script (Xray vision); `forEach` works. No other test sees it. */
const DENIED_ITERATOR = /\bsearchParams\.(?:keys|values|entries)\(|\.\.\.\w+\.searchParams\b|of \w+\.searchParams\b/;
const EXTENSION_API = /\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|contextMenus|menus|action|i18n)\b/;

/** Returns the checks of all walls over `src/`. */
export function checkImportWalls(files = sourceFiles()): Check[] {
  const shipped = files.filter(({ path }) => !/\.(test|fake)\.tsx?$/.test(path));
  return [
    { name: 'rooms import only what lies below them', problems: files.flatMap(wrongRooms) },
    { name: 'only src/messages/browser/browser.ts imports the polyfill', problems: shipped.flatMap(polyfillImports) },
    {
      name: 'src/article touches no browser API',
      problems: shipped
        .filter(({ path, text }) => path.startsWith('src/article/') && EXTENSION_API.test(text))
        .map(({ path }) => path),
    },
    {
      name: 'what runs in pages uses no iterator that Firefox denies there',
      problems: shipped
        .filter(({ path, text }) => /^src\/(?:article|content)\//.test(path) && DENIED_ITERATOR.test(text))
        .map(({ path }) => path),
    },
    { name: 'the content script carries no validator', problems: validatorsIn('src/content/content.ts', files) },
    {
      name: 'no markup is made from strings',
      problems: shipped.filter(({ text }) => MARKUP.test(text)).map(({ path }) => path),
    },
  ];
}

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const storeyOf = (room: string) => STOREYS.findIndex(({ rooms }) => rooms.includes(room));

function wrongRooms({ path, imports }: SourceFile): string[] {
  const room = roomOf(path);
  if (room === undefined || storeyOf(room) < 0) return [`${path}: no room of the house`];
  return imports.flatMap(({ target }) => {
    const other = roomOf(target);
    if (other === undefined || other === room) return [];
    const [here, there] = [storeyOf(room), storeyOf(other)];
    if (there >= 0 && (there < here || (there === here && STOREYS[here]?.peers === true))) return [];
    return [`${path} imports ${target}`];
  });
}

function polyfillImports({ path, imports }: SourceFile): string[] {
  const found = imports.some(({ target, typeOnly }) => target === BROWSER_PACKAGE && !typeOnly);
  return found && path !== BROWSER_FILE ? [path] : [];
}

/** Follows the imports that carry code from `entry`, and returns the ways that lead to valibot. */
function validatorsIn(entry: string, files: SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const ways = new Map([[entry, entry]]);
  const found: string[] = [];
  for (const [path, way] of ways) {
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (typeOnly) continue;
      if (target === 'valibot') found.push(`${way} → valibot`);
      else if (byPath.has(target) && !ways.has(target)) ways.set(target, `${way} → ${target}`);
    }
  }
  return found;
}
