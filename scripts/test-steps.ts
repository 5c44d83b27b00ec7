/** The steps of `npm test` that are programs of their own: run with a time limit, their tests counted. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './checks/source-files.ts';

export interface Outcome {
  passed: number;
  failed: number;
  /** All that the program printed. */
  output: string;
  /** Lines worth showing even when all passed: flaky tests, sizes. */
  notes: string[];
}

interface Run {
  ok: boolean;
  output: string;
}

/** Runs a program from `node_modules/.bin`: one check, passed when it ends with 0. */
export async function command(line: string, limit: number): Promise<Outcome> {
  const { ok, output } = await run(line, limit);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output, notes: [] };
}

/** Runs the tests of our own scripts under `folder` with Node's test runner. */
export async function nodeTests(folder: string, limit: number): Promise<Outcome> {
  const tests = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name));
  const { ok, output } = await run(`tsx --test --test-reporter=tap ${tests.join(' ')}`, limit);
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: count('pass'), failed: failures(ok, count('fail')), output, notes: [] };
}

/** Runs the unit tests and counts them. */
export async function vitestTests(limit: number): Promise<Outcome> {
  return await withReport(async (report) => {
    const { ok, output } = await run(`vitest run --reporter=dot --reporter=json --outputFile.json=${report}`, limit);
    const { numPassedTests, numFailedTests } = readReport<{ numPassedTests: number; numFailedTests: number }>(report, {
      numPassedTests: 0,
      numFailedTests: 0,
    });
    return { passed: numPassedTests, failed: failures(ok, numFailedTests), output, notes: [] };
  });
}

interface PlaywrightTest {
  status: string;
  annotations: { type: string; description?: string }[];
  /** One for each time that it was tried. */
  results: { errors: { message?: string; location?: { file: string; line: number } }[] }[];
}

interface PlaywrightSuite {
  specs?: { title: string; tests: PlaywrightTest[] }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport extends PlaywrightSuite {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Runs the end-to-end tests in one browser. A test that passed only when tried again is counted as passed, and named with what it said. */
export async function playwrightTests(project: 'chromium' | 'firefox', limit: number): Promise<Outcome> {
  return await withReport(async (report) => {
    const { ok, output } = await run(`playwright test --project=${project} --retries=1 --reporter=dot,json`, limit, {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    const none: PlaywrightReport = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
    const found = readReport(report, none);
    const { expected, flaky, unexpected } = found.stats;
    const notes = specsOf(found).flatMap(({ title, tests }) =>
      tests.flatMap(({ status, annotations, results }) => {
        if (status === 'flaky') return [`flaky: ${title}`, ...results.flatMap(({ errors }) => errors.map(errorLine))];
        const reason = annotations.find(({ type }) => type === 'skip')?.description;
        return status === 'skipped' ? [`skipped: ${title}${reason === undefined ? '' : ` (${reason})`}`] : [];
      }),
    );
    return { passed: expected + flaky, failed: failures(ok, unexpected), output, notes };
  });
}

/** Returns on one line where a test failed and what it said there; the first five lines have what was found and what was expected. */
function errorLine({ message = '', location }: PlaywrightTest['results'][number]['errors'][number]): string {
  const said = stripVTControlCharacters(message).split('\n', 5).join(' ').replace(/\s+/g, ' ');
  return `  ${location ? `${basename(location.file)}:${location.line}: ` : ''}${said}`;
}

/** A run that ended badly without a failed test (no test ran, it crashed, it took too long) is a failure all the same. */
const failures = (ok: boolean, failedTests: number) => (ok ? failedTests : Math.max(1, failedTests));

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

async function withReport(use: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cutline-test-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport<T>(path: string, absent: T): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    // The program ended before it wrote one: `failures` counts that, its output says why.
    return absent;
  }
}

/** Runs `line` with the project's programs on the path; after `limit` milliseconds it is ended with all its children. */
function run(line: string, limit: number, env: Record<string, string> = {}): Promise<Run> {
  const [program = '', ...args] = line.split(' ');
  const windows = process.platform === 'win32';
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      detached: !windows,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const timer = setTimeout(() => {
      output += `\nEnded: it took longer than ${limit / 1000} s.\n`;
      if (child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    }, limit);
    child.on('error', (error) => (output += `\n${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}
