/** Serves the sample news site (`fixtures/site`) on localhost: for `npm start`, the end-to-end tests and the benchmarks. */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

export const SITE = resolve(import.meta.dirname, '../fixtures/site');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

export interface SiteServer {
  /** `http://localhost:PORT/` */
  origin: string;
  close: () => Promise<void>;
}

/**
 * Serves `folder` on a free port of this machine only. `pages` are further pages, by path, made up by the caller, who is
 * also told of each request.
 */
export async function serveSite(
  folder = SITE,
  pages: Record<string, string> = {},
  onRequest: (request: IncomingMessage) => void = () => undefined,
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    onRequest(request);
    const path = pathOf(request);
    const page = pages[path];
    if (page === undefined) void sendFile(folder, path, response);
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sample site has no port');
  return {
    origin: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** The path that is asked for; as it stands where its percent signs say nothing. */
function pathOf({ url = '/' }: IncomingMessage): string {
  const { pathname } = URL.parse(url, 'http://localhost') ?? { pathname: url };
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

async function sendFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  try {
    const asked = join(folder, path);
    if (!`${asked}${sep}`.startsWith(`${resolve(folder)}${sep}`)) throw new Error('outside the site');
    const file = (await stat(asked)).isDirectory() ? join(asked, 'index.html') : asked;
    const body = await readFile(file);
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.');
  }
}
