/** The sample site, served once for each worker of the end-to-end tests. */
import { test as base } from '@playwright/test';
import { serveSite, type SiteServer } from '../scripts/site-server.ts';

export const test = base.extend<{ site: string }, { server: SiteServer }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await serveSite();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  /** The site's address, `http://localhost:PORT/`. */
  site: async ({ server }, use) => use(server.origin),
});
export { expect } from '@playwright/test';
