/** The library page's first script: the index opens while everything that shows the page is still loading. */
import { startSearchWorker } from '../../library/search/search-worker.ts';

startSearchWorker();
await import('./library.tsx');
