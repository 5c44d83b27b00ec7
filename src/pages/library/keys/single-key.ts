/** Keys that do something by themselves, from anywhere on the page. */
import { useEffect, useRef } from 'preact/hooks';
import { watchSettings } from '../../../settings/settings.ts';
import { isTyping } from './typing.ts';

/**
 * Calls `act` when `key` is pressed where nobody is typing, unless the person has switched such keys off: who speaks to
 * the computer presses them by words that were not meant (WCAG 2.1.4).
 */
export function useSingleKey(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const leaving = new AbortController();
    let on = true;
    watchSettings(({ singleKeys }) => (on = singleKeys), leaving.signal);
    const onKeyDown = (event: KeyboardEvent) => {
      if (!on || event.key !== key || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown, { signal: leaving.signal });
    return () => leaving.abort();
  }, [key]);
}
