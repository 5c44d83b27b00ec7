import type { AnyField } from '../field.ts';
import { body } from './body.ts';
import { headline } from './headline.ts';
import { photos } from './photos.ts';

/** Every field of the article, in the order in which they are read: a field may use those chosen before it. */
export const fields: readonly AnyField[] = [headline, photos, body];
