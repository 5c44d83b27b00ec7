/** Puts a component into the test's page, and looks at it with axe. */
import axe from 'axe-core';
import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import './base.css';

let host: HTMLElement | undefined;

/** Shows `content` alone in the page and returns the element that holds it. */
export async function show(content: ComponentChildren): Promise<HTMLElement> {
  if (host) render(null, host);
  host?.remove();
  host = document.createElement('main');
  document.title = 'Cutline';
  document.documentElement.lang = 'en';
  document.body.append(host);
  const here = host;
  await act(() => render(content, here));
  return here;
}

/** Fails with what axe found wrong in `element`. */
export async function expectAccessible(element: Element = document.body): Promise<void> {
  const { violations } = await axe.run(element);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
