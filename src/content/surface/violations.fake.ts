/** What axe finds wrong with what Cutline shows on a page, for the tests of this room. */
import axe from 'axe-core';

/**
 * Returns what axe finds in the surface with this root, in the light or dark colours. It looks into no closed root: it is given the
 * same markup and styles in an open one.
 */
export async function surfaceViolations(root: ShadowRoot, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  const host = document.createElement('div');
  const open = host.attachShadow({ mode: 'open' });
  open.adoptedStyleSheets = root.adoptedStyleSheets;
  host.style.setProperty('color-scheme', scheme, 'important');
  const copies = [...root.children].map((child) => child.cloneNode(true));
  open.append(...copies);
  document.body.append(host);
  for (const dialog of open.querySelectorAll('dialog')) {
    dialog.close();
    dialog.showModal();
  }
  await Promise.all(host.getAnimations({ subtree: true }).map((animation) => animation.finished));
  const { violations } = await axe.run(host);
  host.remove();
  return violations.map(({ id, help }) => `${id}: ${help}`);
}
