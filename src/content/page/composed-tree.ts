/** The page's tree as it is shown: open shadow roots belong to it. */

/** Returns the node above, out of a shadow root to its host. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** Whether `node` is `ancestor` or stands somewhere inside it. */
export function holds(ancestor: Node, node: Node): boolean {
  for (let step: Node | null = node; step; step = parentOf(step)) if (step === ancestor) return true;
  return false;
}

/** Yields the elements around `node`, the innermost first, itself included when it is an element. */
export function* elementsAround(node: Node): Generator<Element> {
  for (let step: Node | null = node; step; step = parentOf(step)) if (step instanceof Element) yield step;
}

/** Returns what has the focus, inside open shadow roots too; the body, or null, where nothing has it. */
export function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** Returns all elements that match, inside open shadow roots too. */
export function findAll(root: Document | ShadowRoot, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)];
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) found.push(...findAll(shadowRoot, selector));
  return found;
}
