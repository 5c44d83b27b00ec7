import type { AnyField } from '../field.ts';
import { body } from './body.ts';
import { byline } from './byline.ts';
import { headline } from './headline.ts';
import { kicker } from './kicker.ts';
import { language } from './language.ts';
import { modifiedAt } from './modified-at.ts';
import { photos } from './photos.ts';
import { publishedAt } from './published-at.ts';
import { publisher } from './publisher.ts';

/** Every field of the article, in the order in which they are read: a field may use those chosen before it. */
export const fields: readonly AnyField[] = [
  language,
  publisher,
  headline,
  kicker,
  byline,
  publishedAt,
  modifiedAt,
  photos,
  body,
];
