import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { candidates, findBrowser } from './browsers.ts';

afterEach(() => {
  delete process.env['CUTLINE_CHROMIUM'];
});

test('browsers are looked for where each system keeps them', () => {
  const linux = candidates('chrome', 'linux', { PATH: '/opt/bin' });
  assert.ok(linux.includes('/opt/bin/google-chrome-stable'));
  const mac = candidates('firefox', 'darwin', { HOME: '/Users/ha' });
  assert.ok(mac.includes('/Applications/Firefox.app/Contents/MacOS/firefox'));
  assert.ok(mac.includes('/Users/ha/Applications/Firefox.app/Contents/MacOS/firefox'));
  const windows = candidates('edge', 'win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' });
  assert.deepEqual(windows, ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe']);
});

test('a browser of the person’s choice comes first', () => {
  process.env['CUTLINE_CHROMIUM'] = '/opt/microsoft/msedge';
  assert.deepEqual(findBrowser('chromium'), { name: 'edge', path: '/opt/microsoft/msedge' });
});
