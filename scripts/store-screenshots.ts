/**
 * `npm run screenshots:store`: the pictures that the stores ask for, in `docs/store/images/`, taken of the running product on
 * the sample site: five of 1280 × 800 and the tile of 440 × 280, in each language of the listing.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../e2e/chromium/cutline.ts';
import { ROOT } from './checks/source-files.ts';
import { ensureBrowsers } from './browsers/ensure-browsers.ts';
import { serveSite } from './site-server.ts';
import {
  fillLibrary,
  pictureCaption,
  pictureLibrary,
  picturePopup,
  pictureTile,
  publish,
  type Stage,
} from './store/pictures.ts';
import { LISTINGS } from './store/listings.ts';
import { command } from './test-steps.ts';

ensureBrowsers(['chromium']);
const built = await command('vite build --mode chrome --logLevel warn', 120_000);
if (built.failed > 0) throw new Error(built.output);
const site = await serveSite();
try {
  for (const listing of LISTINGS) {
    const folder = join(ROOT, 'docs/store/images', listing.language);
    mkdirSync(folder, { recursive: true });
    const cutline = await launchChromium({ language: listing.language });
    const stage: Stage = { cutline, site: site.origin, listing, path: (name) => join(folder, `${name}.png`) };
    try {
      await publish(stage);
      await fillLibrary(stage);
      await picturePopup(stage);
      await pictureCaption(stage);
      await pictureLibrary(stage);
      await pictureTile(stage);
    } finally {
      await cutline.close();
    }
  }
} finally {
  await site.close();
}
