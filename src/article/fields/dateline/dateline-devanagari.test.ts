/** Datelines of papers in Devanagari: the place alone, behind the reporter, with its state in brackets. */
import { expect, test } from 'vitest';
import { parseDateline } from './parse-dateline.ts';

test.each([
  ['जागरण संवाददाता, सोनपुर (बिहार)। घाट का पुल बंद है।', 'hi', 'सोनपुर'],
  ['नई दिल्ली (दिल्ली)। यमुना का पुल बंद है।', 'hi', 'नई दिल्ली'],
  ['सकाळ न्यूज नेटवर्क, वाडा: जुना पूल बंद झाला आहे.', 'mr', 'वाडा'],
])('%s', (text, language, place) => {
  expect(parseDateline(text, { language, first: true })?.place).toBe(place);
});

test.each([
  ['मुझे कल शाम, सोनपुर (बिहार)। घाट का पुल मिला।', 'hi'],
  ['नगर परिषद ने सोनपुर (बिहार) का पुल बंद किया।', 'hi'],
])('a sentence has no place before it: %s', (text, language) => {
  expect(parseDateline(text, { language, first: true })).toBeNull();
});
