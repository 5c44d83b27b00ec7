import type { AnyField } from '../field.ts';
import { access } from './access.ts';
import { agency } from './publisher/agency.ts';
import { body } from './text/body.ts';
import { byline } from './byline/byline.ts';
import { canonicalUrl } from './publisher/canonical-url.ts';
import { dateline } from './dateline/dateline.ts';
import { headline } from './text/headline.ts';
import { keywords } from './topics/keywords.ts';
import { kicker } from './text/kicker.ts';
import { language } from './language.ts';
import { lead } from './text/lead.ts';
import { modifiedAt } from './times/modified-at.ts';
import { photos } from './text/photos.ts';
import { publishedAt } from './times/published-at.ts';
import { publisher } from './publisher/publisher.ts';
import { section } from './topics/section.ts';
import { subheadline } from './text/subheadline.ts';

/** Every field of the article, in the order in which they are read: a field may use those chosen before it. */
export const fields: readonly AnyField[] = [
  canonicalUrl,
  language,
  publisher,
  headline,
  kicker,
  section,
  lead,
  subheadline,
  byline,
  dateline,
  agency,
  publishedAt,
  modifiedAt,
  keywords,
  access,
  photos,
  body,
];
