import { useEffect } from 'preact/hooks';

/** While something runs that closing the tab would stop, the browser asks first. */
export function useWarningOnLeave(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const control = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: control.signal });
    return () => control.abort();
  }, [isRunning]);
}
