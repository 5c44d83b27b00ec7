import type { NameTest } from '../text/name-test.ts';
import type { TextBox } from '../text-page.ts';

/** Whether the box or one of the boxes around it, up to `levels`, has a tag or name that matches. */
export function isWithin(box: TextBox, pattern: NameTest, levels = 4): boolean {
  for (let at: TextBox | null = box, level = 0; at && level <= levels; at = at.parent, level += 1) {
    if (pattern.test(at.tag) || pattern.test(at.names)) return true;
  }
  return false;
}
