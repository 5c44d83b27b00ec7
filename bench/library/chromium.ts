/** The library's page, built and served, in a real Chromium whose profile stays from one start to the next. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { requireBrowser } from '../../scripts/browsers/browsers.ts';
import type { LibraryBench } from './page.ts';

declare global {
  /** What `page.ts` puts there. */
  var libraryBench: LibraryBench;
}

export interface Site {
  url: string;
  close: () => Promise<void>;
}

/**
 * Builds the page as the extension is built, and serves it: on the port that this profile has been used with, since what
 * a browser stores belongs to an address with its port, or on a free one.
 */
export async function servePage(profile: string): Promise<Site> {
  const portFile = join(profile, 'cutline-port');
  const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  const outDir = mkdtempSync(join(tmpdir(), 'cutline-bench-'));
  const root = import.meta.dirname;
  const shared = { configFile: false, root, logLevel: 'error', worker: { format: 'es' } } as const;
  await build({ ...shared, build: { outDir, target: 'es2024', emptyOutDir: true } });
  const server = await preview({
    ...shared,
    build: { outDir },
    preview: { port, host: '127.0.0.1', strictPort: port !== 0 },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The page could not be served.');
  writeFileSync(portFile, new URL(url).port);
  return {
    url,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

export interface Running {
  page: Page;
  /** Private memory of the page's processes, in bytes; null where the system doesn't tell. */
  memory: () => number | null;
  /** Ends the browser as a crash would: nothing is written any more. */
  kill: () => Promise<void>;
}

/** Starts Chromium on this profile and opens `url` in it. */
export async function startChromium(profile: string, url: string): Promise<Running> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const flags = ['--headless=new', '--no-first-run', '--remote-debugging-port=0', '--disable-background-networking'];
  // A page that is left is gone: kept for going back, with the library open, it crashed Chromium 156 as the next page upgraded.
  flags.push('--disable-features=BackForwardCache');
  // Chromium's sandbox does not start for root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    requireBrowser('chromium').path,
    [...flags, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  const port = await until(() => (existsSync(portFile) ? readFileSync(portFile, 'utf8').split('\n')[0] : undefined));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = await browser.contexts()[0]?.newPage();
  if (page === undefined) throw new Error('Chromium opened no window.');
  await page.goto(url);
  await page.waitForFunction(() => 'libraryBench' in globalThis);
  return { page, memory: () => rendererMemory(child), kill: () => kill(child) };
}

async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Chromium did not start within 30 seconds.');
}

/** Browsers that run: none of them outlives us, however we end. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killGroup(child);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Kills the browsers that still run, where what drove them failed. */
export async function killRunning(): Promise<void> {
  await Promise.all([...running].map(kill));
}

async function kill(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  killGroup(child);
  await ended;
}

/** Kills the whole group: Chromium is many processes. */
function killGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Sums the private memory of the group's renderers, as Linux counts it. */
function rendererMemory(child: ChildProcess): number | null {
  if (process.platform !== 'linux' || child.pid === undefined) return null;
  const sizes = childrenOf(child.pid)
    .filter((pid) => readProc(pid, 'cmdline').includes('--type=renderer'))
    .map((pid) => {
      const kilobytes = [...readProc(pid, 'smaps_rollup').matchAll(/^Private_\w+:\s+(\d+) kB/gmu)].map(([, size]) =>
        Number(size),
      );
      return kilobytes.reduce((sum, size) => sum + size, 0) * 1024;
    });
  return Math.max(0, ...sizes);
}

function childrenOf(pid: number): number[] {
  const children = readProc(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [...children, ...children.flatMap(childrenOf)];
}

/** A process may have ended since it was listed: then it has no memory. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
