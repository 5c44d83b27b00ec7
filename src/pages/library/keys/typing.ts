/** Whether keys pressed on `target` are text that the person is typing, and not commands to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}
