import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPhoto, MAX_SIZE } from './fetch-photo.ts';
import { imageFile } from './image-type.ts';
import { isLocalHost } from './local-host.ts';
import { picture } from './photos.fixture.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const STORY = 'https://vi-du.example/story';
const PHOTO = 'https://anh.vi-du.example/a.jpg';
const never = new AbortController().signal;

function answer(body: BodyInit | null, init: ResponseInit = {}, url = PHOTO): void {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(response);
}

test('a photo is what its bytes say, whatever the server calls it', async () => {
  answer(await picture(1, 'image/webp'), { headers: { 'content-type': 'application/octet-stream' } });
  expect(await fetchPhoto(PHOTO, STORY, never)).toMatchObject({
    outcome: 'fetched',
    type: 'image/webp',
    width: 40,
    height: 30,
    file: { type: 'image/webp' },
  });
});

test('it is asked for without cookies, referrer or cache', async () => {
  answer(await picture());
  await fetchPhoto(PHOTO, STORY, never);
  expect(fetch).toHaveBeenCalledWith(
    PHOTO,
    expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
  );
});

test.each([
  ['a page', '<!doctype html><p>Not found</p>', 'text/html'],
  ['a page that calls itself an image', '<!doctype html><p>Not found</p>', 'image/jpeg'],
  [
    'a drawing, which can hold scripts',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'image/svg+xml',
  ],
  ['nothing', '', 'image/jpeg'],
])('%s is no photo', async (_what, body, type) => {
  answer(body, { headers: { 'content-type': type } });
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason: 'not-a-photo' });
});

test.each([
  [404, 'gone'],
  [410, 'gone'],
  [403, 'refused'],
  [500, 'refused'],
])('status %i is told as %s', async (status, reason) => {
  answer('', { status });
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason });
});

test('a file that is too large is not read to its end, whether the server says its size or not', async () => {
  answer(await picture(), { headers: { 'content-length': String(MAX_SIZE + 1), 'content-type': 'image/png' } });
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason: 'too-large' });
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  answer(endless, { headers: { 'content-type': 'image/png' } });
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason: 'too-large' });
  expect(sent).toBeLessThan(MAX_SIZE + 5_000_000);
});

test('a network that fails is unreachable; a stop is no failure', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason: 'unreachable' });
  expect(await fetchPhoto(PHOTO, STORY, AbortSignal.abort())).toEqual({ outcome: 'stopped' });
});

test('the local network is asked only for a story that lies there', async () => {
  answer(await picture());
  const router = 'http://192.168.1.1/logo.png';
  expect(await fetchPhoto(router, STORY, never)).toEqual({ outcome: 'failed', reason: 'local-address' });
  expect(fetch).not.toHaveBeenCalled();
  expect(await fetchPhoto(router, 'http://192.168.1.1/story', never)).toMatchObject({ outcome: 'fetched' });
  answer(await picture(), {}, 'http://localhost:631/');
  expect(await fetchPhoto(PHOTO, STORY, never)).toEqual({ outcome: 'failed', reason: 'local-address' });
});

test.each([
  'http://localhost/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://10.1.2.3/',
  'http://172.20.0.1/',
  'http://192.168.0.7:8080/',
  'http://169.254.169.254/',
  'http://[::1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://printer/',
  'http://localhost./',
  'http://router.local./',
  'http://printer./',
  'http://nas.local/',
  'http://0.0.0.0/',
])('%s is local', (address) => expect(isLocalHost(new URL(address).hostname)).toBe(true));

test.each([
  'https://vi-du.example/',
  'https://vi-du.example./',
  'https://172.32.0.1/',
  'https://11.0.0.1/',
  'https://[2001:db8::1]/',
  'https://localhost.example/',
])('%s is not', (address) => expect(isLocalHost(new URL(address).hostname)).toBe(false));

test('whatever the bytes are nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        [0xff, 0xd8, 0xff],
        [0x89, 0x50, 0x4e, 0x47],
        [0x47, 0x49, 0x46, 0x38],
        [0x52, 0x49, 0x46, 0x46],
        [],
      ),
      fc.uint8Array({ maxLength: 400 }),
      (start, rest) => {
        const image = imageFile(new Uint8Array([...start, ...rest]));
        expect(image === null || image.type.startsWith('image/')).toBe(true);
      },
    ),
  );
});
