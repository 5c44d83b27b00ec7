/**
 * The browser's extension API for all of Cutline. Only this file imports the polyfill, so that unit tests can put
 * `browser.fake.ts` in its place.
 */
import polyfill from 'webextension-polyfill';

export const browser = polyfill;
