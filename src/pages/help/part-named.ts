/** Returns the element of the document that the address's fragment (`#n%C3%BAt`) names; null for `#`, `#%` and unknown names. */
export function partNamed(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // A percent sign that stands for nothing: no part of ours is called so.
    return null;
  }
}
