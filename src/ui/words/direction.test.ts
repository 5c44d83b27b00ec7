import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each(['ar', 'fa-IR', 'he', 'iw', 'ckb', 'ur', 'dv', 'ku-Arab', 'pa-PK', 'az-Arab'])(
  '%s is written from right to left',
  (tag) => expect(directionOf(tag)).toBe('rtl'),
);

test.each(['en', 'vi', 'ku', 'pa', 'ur-Latn', 'zh-Hant', '', 'not a language'])(
  '%s is written from left to right',
  (tag) => expect(directionOf(tag)).toBe('ltr'),
);
