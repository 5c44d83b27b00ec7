import type { AnyField } from '../field.ts';
import { access } from './access.ts';
import { agency } from './agency.ts';
import { body } from './body.ts';
import { byline } from './byline.ts';
import { canonicalUrl } from './canonical-url.ts';
import { dateline } from './dateline.ts';
import { headline } from './headline.ts';
import { keywords } from './keywords.ts';
import { kicker } from './kicker.ts';
import { language } from './language.ts';
import { lead } from './lead.ts';
import { modifiedAt } from './modified-at.ts';
import { photos } from './photos.ts';
import { publishedAt } from './published-at.ts';
import { publisher } from './publisher.ts';
import { section } from './section.ts';
import { subheadline } from './subheadline.ts';

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
