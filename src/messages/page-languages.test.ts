import { expect, test } from 'vitest';
import { languagesFor } from './page-languages.ts';
import { done, failed } from './wire.ts';

const sample = { declared: ['vi'], text: '', host: 'news.example' };

test("a page is read by the words of its own languages, and by English for its plugins'", () => {
  const reply = languagesFor(done(sample));
  expect(reply.ok && reply.value.map(({ code }) => code)).toEqual(['vi', 'en']);
});

test.each([
  undefined,
  null,
  'vi',
  done(null),
  done({ ...sample, declared: 'vi' }),
  done({ ...sample, declared: [7] }),
  done({ ...sample, text: 7 }),
  done({ ...sample, host: null }),
])('what is no sample is refused: %j', (answer) => {
  expect(languagesFor(answer)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
});

test.each(['page-forbidden', 'page-closed'] as const)('why the page could not answer is told: %s', (code) => {
  expect(languagesFor(failed(code, 'why'))).toMatchObject({ ok: false, problem: { code } });
});
