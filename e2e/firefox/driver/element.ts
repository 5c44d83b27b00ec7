import type { Marionette } from './marionette.ts';

/** The key that WebDriver gives to a reference to an element. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

/** Returns WebDriver's reference to the first element that matches; throws when none does. */
export async function find(marionette: Marionette, selector: string): Promise<string> {
  const using = { using: 'css selector', value: selector };
  const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', using);
  const id = value[ELEMENT_KEY];
  if (id === undefined) throw new Error(`nothing matches ${selector}`);
  return id;
}
