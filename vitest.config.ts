/** Unit tests run in a real Chromium: `innerText`, `currentSrc`, IndexedDB and OPFS are the browser's own. */
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { requireBrowser } from './scripts/browsers/browsers.ts';

const LOGIC = ['src/{article,exports,imports}/**/*.test.ts', 'fixtures/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  plugins: [preact()],
  resolve: {
    alias: {
      'webextension-polyfill': resolve(import.meta.dirname, 'src/messages/browser/browser.fake.ts'),
      // As in the build.
      'decode-named-character-reference': resolve(
        import.meta.dirname,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  // Pre-bundled, it would look for its wasm file in the wrong place.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  test: {
    projects: [
      {
        extends: true,
        mode,
        // What reads, writes and computes leaves nothing in the page, and its files share one.
        test: { name: 'logic', include: LOGIC, isolate: false },
      },
      { extends: true, mode, test: { name: 'interface', include: ['src/**/*.test.{ts,tsx}'], exclude: LOGIC } },
    ],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      api: { port: 0 },
      provider: playwright({
        // Chromium's sandbox does not start for root, and tests open pages of our own only.
        launchOptions: { executablePath: requireBrowser('chromium').path, chromiumSandbox: false },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
}));
