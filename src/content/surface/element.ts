/** Makes the elements that our scripts show in a page, without parsing any markup. */
const XHTML = 'http://www.w3.org/1999/xhtml';

type Attributes = Record<string, string | true | null>;
type Child = Node | string | null;

/**
 * Returns an HTML element (also in an XML document) with these attributes and children. An attribute that is `null` is
 * left out, one that is `true` is empty; a child that is `null` is left out.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[Tag];
export function h(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElementNS(XHTML, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
