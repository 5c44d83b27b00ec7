/** End-to-end tests in the built extension: `npm run build` first. Firefox is driven by a client of ours, see e2e/firefox. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // What is waited for comes at once on an idle machine; these only end a test that hangs.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: 'firefox/**' },
    { name: 'firefox', testMatch: 'firefox/**/*.spec.ts', workers: 1, timeout: 300_000 },
  ],
});
