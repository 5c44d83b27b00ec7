/** The picker lies over the whole page, so that the keys stay in it, as in a dialog. */

const CONTROLS = 'button:not([disabled]), select, input';

/** Has Tab go round `shield` and the controls of `panel`, for as long as the shield is there. */
export function keepFocus(root: ShadowRoot, shield: HTMLElement, panel: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Tab' || !shield.isConnected) return;
    const stops = [shield, ...panel.querySelectorAll<HTMLElement>(CONTROLS)];
    const [from, to] = event.shiftKey ? [0, -1] : [-1, 0];
    if (root.activeElement !== stops.at(from)) return;
    event.preventDefault();
    stops.at(to)?.focus();
  });
}
