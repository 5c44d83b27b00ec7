/** Builds the extension: one source, two targets, `vite build --mode chrome` and `vite build --mode firefox`. */
import { crx, type CrxPlugin, type ManifestV3Export } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';
import source from './manifest.json' with { type: 'json' };
import { manifestFor, type Target } from './scripts/manifest.ts';

/** Scripts that are injected on demand with `scripting.executeScript`, imported with `?iife`. */
const INJECTED = [
  'src/content/content.ts',
  'src/content/captions.ts',
  'src/content/detector.ts',
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

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: false,
      rollupOptions: {
        input: PAGES,
        // CRXJS puts a mark into the chunk that names an injected script, which hangs on the folder of the checkout: names
        // with a hash would differ from one machine to the next, and reviewers compare builds.
        output: { chunkFileNames: 'assets/[name].js', entryFileNames: 'assets/[name].js' },
      },
    },
    worker: { format: 'es' },
    plugins: [
      preact(),
      crx({ manifest: manifestFor(target, source) as ManifestV3Export, browser: target }),
      injectOnly,
    ],
  };
});
