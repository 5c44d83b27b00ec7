/** Builds the extension: one source, two targets, `vite build --mode chrome` and `vite build --mode firefox`. */
import { crx, type CrxPlugin, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import source from './manifest.json' with { type: 'json' };
import { manifestFor, type Target } from './scripts/manifest.ts';

/** Scripts that are injected on demand with `scripting.executeScript`, imported with `?iife`. */
const INJECTED = [
  'src/content/content.ts',
  'src/content/captions.ts',
  'src/content/detector.ts',
  'src/content/address-watch.ts',
  'src/content/notifier.ts',
  'src/content/picker.ts',
  'src/content/reporter.ts',
];

/** Full-tab pages: nothing in the manifest names them, so the bundler must be told. */
const PAGES = ['library', 'queue', 'options', 'rules', 'sample', 'templates', 'help', 'welcome', 'backup'].map(
  (page) => `src/pages/${page}/index.html`,
);

/**
 * CRXJS makes every `?iife` file web-accessible, by which a page could find out that Cutline is installed, and leaves
 * an unused module copy of it. Injecting needs neither.
 */
const injectOnly: CrxPlugin = {
  name: 'cutline-inject-only',
  enforce: 'post',
  apply: 'build',
  renderCrxManifest(manifest, bundle) {
    delete manifest.web_accessible_resources;
    for (const [file, output] of Object.entries(bundle)) {
      if (output.type === 'chunk' && INJECTED.some((entry) => output.facadeModuleId?.endsWith(entry))) {
        delete bundle[file];
      }
    }
    return manifest;
  },
};

/** Chunks without which no page is read, loaded while the person waits. */
const AWAITED = new Set(['reader', 'languages']);

/**
 * Injected scripts are parsed in the page before anything is read, and the reader's chunks in the popup: what the bundler's
 * minifier leaves of them, Terser makes smaller still. Elsewhere its time would buy little.
 */
const shrinkAwaited: Plugin = {
  name: 'cutline-shrink-awaited',
  enforce: 'post',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const shrink = async (source: string, module: boolean): Promise<string> => {
        // No function of ours is called with `new`: those are classes.
        const { code } = await minify(source, {
          module,
          ecma: 2020,
          // Comparisons and conditions stay as they were written: alike, they compress better.
          compress: {
            passes: 3,
            unsafe_arrows: true,
            hoist_funs: true,
            lhs_constants: false,
            conditionals: false,
            sequences: false,
          },
        });
        return code ?? source;
      };
      for (const [file, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') {
          if (AWAITED.has(output.name)) output.code = await shrink(output.code, true);
        } else if (INJECTED.includes(file.replace(/js$/, 'ts'))) {
          output.source = await shrink(String(output.source), false);
        }
      }
    },
  },
};

/**
 * What nearly every page of ours needs comes in a few files: left alone, the bundler makes forty small ones of it, and the
 * browser fetches each by itself while the popup is opening.
 */
const groups = [
  {
    name: 'start',
    test: /\/src\/(?:popup\/ask-page|messages\/(?:content\/(?:inject|send-to-content)|browser\/page-browser|wire))\.ts/,
    priority: 3,
  },
  {
    name: 'shared',
    test: /\/src\/(?:settings\/(?:settings|site-access|wished-site)|library\/(?:record\/record|database\/(?:problems|room)|photos\/local-host|saving\/(?:another|lost)-story)|article\/(?:address\/(?:address-words|without-tracking)|forms\/(?:body-text|field-form|person)|evidence)|messages\/(?:checked|background\/call-background|error-log)|ui\/(?:page\/normal-window|words\/(?:direction|i18n|obstacle|problem)))\.ts|\/valibot\//,
    priority: 2,
  },
  { name: 'further-languages', test: /\/src\/article\/languages\/further\//, priority: 1 },
  {
    name: 'languages',
    test: /\/src\/(?:article\/languages\/(?!further\/)|messages\/reading\/page-languages)/,
    priority: 2,
  },
  { name: 'reader', test: /\/src\/messages\/reading\/read-article\.ts/, priority: 1 },
  { name: 'interface', test: /\/src\/ui\/|\/preact\/|\/@preact\// },
  // The library page, and what it shares with the parts that it fetches later.
  { name: 'store', test: /\/src\/library\/(?!backup|search)|\/dexie\//, minShareCount: 3 },
  { name: 'list', test: /\/src\/(?:pages\/(?:library\/|photos\/|live\.ts)|library\/search\/)/, minShareCount: 2 },
];

/**
 * The popup's first script asks the page before it imports what shows the answer. The browser finds out about each
 * module only when the one before it has come, so the page names them all. What the first script needs is on its way with
 * it; the rest stands in a template, and that script has it fetched once the page is being read: fetched at once, the other
 * files held the first one up for 35 ms.
 */
const preloadPopup: Plugin = {
  name: 'cutline-preload-popup',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { chunk, bundle = {}, path }) => {
      if (!path.endsWith('/popup/index.html') || !chunk) return [];
      const chunkOf = (file: string) => {
        const output = bundle[file];
        return output?.type === 'chunk' ? [output] : [];
      };
      const withImports = (files: readonly string[], found = new Set<string>()): Set<string> => {
        for (const output of files.flatMap(chunkOf)) {
          if (found.has(output.fileName)) continue;
          found.add(output.fileName);
          withImports(output.imports, found);
        }
        return found;
      };
      const first = withImports(chunk.imports);
      const later = [chunk.fileName, ...first].flatMap(chunkOf).flatMap(({ dynamicImports }) => dynamicImports);
      const rest = [...withImports(later)].filter((file) => !first.has(file));
      const preload = (file: string) => {
        return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` } };
      };
      return [
        ...[...first].map((file) => ({ ...preload(file), injectTo: 'head' as const })),
        { tag: 'template', attrs: { id: 'files' }, children: rest.map(preload), injectTo: 'body' as const },
      ];
    },
  },
};

const BARE = '.bare.js';

/**
 * The messages without the object that the browser's own format puts around each, which is made again when they are read,
 * and without those of the manifest: the popup has the words of every language, and these were a kilobyte and a half of it.
 */
const bareMessages: Plugin = {
  name: 'cutline-bare-messages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!/\/_locales\/[^/]+\/messages\.json$/.test(source)) return null;
    const file = await this.resolve(source, importer, { skipSelf: true });
    return file && file.id + BARE;
  },
  load(id) {
    if (!id.endsWith(BARE)) return null;
    const file = id.slice(0, -BARE.length);
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
    const wanted = Object.entries(messages).filter(([key]) => !key.startsWith('manifest'));
    const bare = JSON.stringify(Object.fromEntries(wanted.map(([key, { message }]) => [key, message])));
    return `export default Object.fromEntries(Object.entries(${bare}).map(([key, message]) => [key, { message }]));`;
  },
};

/** Folders of the libraries that run in workers, by name. */
const inWorkers = new Map<string, string>();

const noteLibraries: Plugin = {
  name: 'cutline-note-libraries',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
    for (const id of ids) {
      const [, folder, name] = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(id) ?? [];
      if (folder !== undefined && name !== undefined) inWorkers.set(name, folder);
    }
  },
};

/** Vite's list of licences leaves out what runs in workers. */
const addLicences: Plugin = {
  name: 'cutline-add-licences',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const file = resolve(dir, LICENCES);
    const listed = readFileSync(file, 'utf8');
    for (const [name, folder] of [...inWorkers].toSorted(([a], [b]) => a.localeCompare(b))) {
      if (listed.includes(`\n## ${name} - `)) continue;
      const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
      const text = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      const words = text === undefined ? '' : `\n${readFileSync(`${folder}/${text}`, 'utf8').trim()}\n`;
      appendFileSync(file, `\n## ${name} - ${version} (${license})\n${words}`);
    }
  },
};

/** The libraries' licences ask to go where their code goes. */
const LICENCES = 'licences.md';

/** Its variant for browsers needs a document, which the worker that reads notes has not. */
const WITHOUT_A_DOCUMENT = {
  'decode-named-character-reference': resolve(
    import.meta.dirname,
    'node_modules/decode-named-character-reference/index.js',
  ),
};

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: false,
      license: { fileName: LICENCES },
      rollupOptions: {
        input: PAGES,
        // CRXJS puts a mark into the chunk that names an injected script, which hangs on the folder of the checkout: names
        // with a hash would differ from one machine to the next, and reviewers compare builds.
        output: { chunkFileNames: 'assets/[name].js', entryFileNames: 'assets/[name].js', codeSplitting: { groups } },
      },
    },
    worker: { format: 'es', plugins: () => [noteLibraries] },
    resolve: { alias: WITHOUT_A_DOCUMENT },
    plugins: [
      bareMessages,
      preact(),
      crx({ manifest: manifestFor(target, source) as ManifestV3Export, browser: target }),
      injectOnly,
      shrinkAwaited,
      preloadPopup,
      addLicences,
    ],
  };
});
