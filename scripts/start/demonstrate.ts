/**
 * `npm start` without a window: does the main job by the real toolbar button and shows what came of it. The pictures
 * and the exported JSON lie in `.output/`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { SavedRecord } from '../../src/library/record/record.ts';
import { ROOT } from '../checks/source-files.ts';
import type { Family } from '../browsers/ensure-browsers.ts';
import type { Demonstration } from './demonstration.ts';
import { demonstrateInChromium } from './in-chromium.ts';
import { demonstrateInFirefox } from './in-firefox.ts';
import type { PageToRead } from './page-to-read.ts';
import { printRecords } from './print-records.ts';

const OUTPUT = resolve(ROOT, '.output');

/** Captures the story and one of its captions, exports both, prints the records. */
export async function demonstrate(family: Family, { story }: PageToRead): Promise<void> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const demonstration: Demonstration = {
    story,
    tags: ['sample', 'press'],
    folder: OUTPUT,
    file: (name) => resolve(OUTPUT, name),
    say: (text) => console.log(`  ${text}`),
  };
  console.log(`Without a window, Cutline works headless, on ${story}`);
  const exported = await (family === 'chromium' ? demonstrateInChromium : demonstrateInFirefox)(demonstration);
  const { records } = JSON.parse(readFileSync(exported, 'utf8')) as { records: SavedRecord[] };
  printRecords(records);
  console.log(`
All of it, with the evidence for each field:  ${relative(ROOT, exported)}
Pictures of the popup, the page and the library:  ${relative(ROOT, OUTPUT)}/*.png

With a window: npm start, on a machine with a display. Another page: npm start -- https://… or a file.
The other browser: npm start -- ${family === 'chromium' ? '--firefox' : '(without --firefox)'}`);
}
