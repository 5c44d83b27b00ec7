import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportIn } from './wrong-field-report.ts';

const report = {
  cutline: 'wrong-field',
  version: 1,
  product: '0.1.0',
  field: 'headline',
  url: 'https://xqz.example/story',
  read: { headline: 'Xq zvwk' },
  evidence: { fields: {}, dropped: [] },
  html: '<html><h1>Xq zvwk</h1></html>',
};

test('a saved report gives the page, its address and what was read', () => {
  const { field, url, html, read } = reportIn(`${JSON.stringify(report, null, 1)}\n`) ?? {};
  assert.deepEqual(
    { field, url, html, read },
    {
      field: 'headline',
      url: report.url,
      html: report.html,
      read: report.read,
    },
  );
});

test('pages and other JSON are no reports; one that is not whole, or newer, says so', () => {
  assert.equal(reportIn('<!doctype html><p>{"cutline":"wrong-field"}'), null);
  assert.equal(reportIn('{"cutline":"backup"}'), null);
  assert.equal(reportIn('{ not JSON'), null);
  assert.throws(() => reportIn(JSON.stringify({ ...report, version: 2 })), /version 2/);
  assert.throws(() => reportIn(JSON.stringify({ ...report, html: null })), /not whole/);
});
