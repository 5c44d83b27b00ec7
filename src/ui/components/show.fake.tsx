/** Puts a component into the test's page, and looks at it with axe. */
import axe from 'axe-core';
import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';
import '../styles/base.css';

let host: HTMLElement | undefined;

/** Shows `content` alone in the page and returns the element that holds it. */
export async function show(content: ComponentChildren): Promise<HTMLElement> {
  if (host) render(null, host);
  host?.remove();
  host = document.createElement('div');
  document.title = 'Cutline';
  document.documentElement.lang = 'en';
  document.body.append(host);
  const here = host;
  await act(() => render(content, here));
  return here;
}

/** Returns what axe finds wrong in the page, one line a rule; empty when nothing is. */
export async function violations(): Promise<string[]> {
  const found = await axe.run(document.body);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
