import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { serveSite } from './site-server.ts';

const site = await serveSite(import.meta.dirname, { '/made-up': '<p>hello</p>' });
after(() => site.close());

test('a file of the folder is sent, and a page that was made up', async () => {
  assert.match(await (await fetch(`${site.origin}site-server.test.ts`)).text(), /a file of the folder is sent/);
  const page = await fetch(`${site.origin}made-up`);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(await page.text(), '<p>hello</p>');
});

test('nothing outside of the folder is sent', async () => {
  for (const path of ['..%2fpackage.json', '%2e%2e%2fpackage.json', 'nowhere.html']) {
    assert.equal((await fetch(`${site.origin}${path}`)).status, 404, path);
  }
});

test('an address that is none is answered, and the next one too', async () => {
  assert.equal((await fetch(`${site.origin}%E0%A4%A`)).status, 404);
  assert.equal((await fetch(`${site.origin}made-up`)).status, 200);
});
