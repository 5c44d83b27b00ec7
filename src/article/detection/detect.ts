/** A cheap first look: does this page look like a news article? */
import { judge, type Detection } from './judge.ts';
import { readSigns } from './page-signs.ts';

export type { Detection } from './judge.ts';

/** Returns whether the document is a news article, with a score from 0 to 1 and the reasons. Never throws, changes nothing. */
export function detectArticle(document: Document, url: string): Detection {
  return judge(readSigns(document), url);
}
