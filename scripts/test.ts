/**
 * `npm test`: everything that must hold, in one command. Quiet where all is well, the whole output where not; closes
 * with `N passed, N failed`. `npm test -- lint unit` runs only the steps with these names.
 */
import { checkBundleSizes } from './checks/bundle-sizes.ts';
import type { Check } from './checks/check.ts';
import { checkDocs } from './checks/docs.ts';
import { checkExports } from './checks/exports.ts';
import { checkImportWalls } from './checks/import-walls.ts';
import { checkLocales } from './checks/locales.ts';
import { checkManifest } from './checks/manifest.ts';
import { ensureBrowsers, ensureJudges, ensureVirtualDisplay } from './browsers/ensure-browsers.ts';
import { command, nodeTests, playwrightTests, vitestTests, type Outcome } from './test-steps.ts';

interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

const MINUTE = 60_000;

const STEPS: Step[] = [
  { name: 'format', run: () => command('oxfmt --check .', MINUTE) },
  { name: 'lint', run: () => command('oxlint', 2 * MINUTE) },
  { name: 'types', run: () => command('tsc', 2 * MINUTE) },
  { name: 'scripts', run: () => nodeTests('scripts', 5 * MINUTE) },
  { name: 'walls', run: () => checks(checkImportWalls) },
  { name: 'docs', run: () => checks(checkDocs) },
  { name: 'locales', run: () => checks(checkLocales) },
  { name: 'build-chrome', run: () => command('vite build --mode chrome --logLevel warn', 2 * MINUTE) },
  { name: 'build-firefox', run: () => command('vite build --mode firefox --logLevel warn', 2 * MINUTE) },
  { name: 'manifest', run: () => checks(() => [...checkManifest('chrome'), ...checkManifest('firefox')]) },
  { name: 'sizes', run: () => checks(() => checkBundleSizes()) },
  { name: 'web-ext', run: () => command('web-ext lint --source-dir dist/firefox --self-hosted', 2 * MINUTE) },
  { name: 'exports', run: () => checks(checkExports) },
  { name: 'unit', run: () => vitestTests(5 * MINUTE) },
  { name: 'e2e-chromium', run: () => playwrightTests('chromium', 25 * MINUTE) },
  { name: 'e2e-firefox', run: () => playwrightTests('firefox', 15 * MINUTE) },
];

process.exitCode = await main(process.argv.slice(2));

/** Returns the exit code: 0 when nothing failed. */
async function main(wanted: string[]): Promise<number> {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  ensureBrowsers(['chromium', 'firefox']);
  ensureVirtualDisplay();
  ensureJudges();
  const sum = { passed: 0, failed: 0 };
  for (const { name, run } of STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name))) {
    const started = performance.now();
    const outcome = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const count = outcome.passed + outcome.failed > 1 ? ` (${outcome.passed} passed)` : '';
    console.log(`${outcome.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(14)} ${seconds.padStart(6)} s${count}`);
    for (const note of outcome.notes) console.log(`     ${note}`);
    if (outcome.failed > 0) console.log(outcome.output);
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs checks of ours; what they found is the output. */
async function checks(check: () => Check[] | Promise<Check[]>): Promise<Outcome> {
  const all = await check();
  const failed = all.filter(({ problems }) => problems.length > 0);
  return {
    passed: all.length - failed.length,
    failed: failed.length,
    output: failed.map(({ name, problems }) => [`${name}:`, ...problems].join('\n  ')).join('\n'),
    notes: all.flatMap(({ name }) => (/\d kB$/.test(name) ? [name] : [])),
  };
}
