import { expect, test } from 'vitest';
import type { BodyBlock, TableCell } from '../../../article/body.ts';
import { html } from './html.ts';
import { sampleArticle, sampleOptions, sourceOf, written } from '../../record.sample.ts';

const cell = (value: string): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] });
const table: BodyBlock = {
  type: 'table',
  children: [
    { type: 'tableRow', children: [cell('Bridge'), cell('Toll')] },
    { type: 'tableRow', children: [cell('Oak'), cell('2')] },
  ],
};

test('a table’s first row has borders like the others, and its texts their own direction', async () => {
  const frame = document.createElement('iframe');
  frame.srcdoc = await (
    await written(html.write(sourceOf([{ ...sampleArticle, body: [table] }]), sampleOptions))
  ).text();
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  });
  const look = (tag: string) => {
    const found = frame.contentDocument?.querySelector(tag);
    const style = found && frame.contentWindow?.getComputedStyle(found);
    return { border: style?.borderTopStyle, padding: style?.paddingLeft, direction: style?.unicodeBidi };
  };
  expect(look('td')).toMatchObject({ border: 'solid', direction: 'plaintext' });
  expect(look('th')).toEqual(look('td'));
  frame.remove();
});
