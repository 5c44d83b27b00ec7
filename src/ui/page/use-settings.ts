import { useEffect, useState } from 'preact/hooks';
import { watchSettings, type Settings } from '../../settings/settings.ts';

/** Returns the person's settings, kept up with every change; null until they have been read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    watchSettings(setSettings, leaving.signal);
    return () => leaving.abort();
  }, []);
  return settings;
}
