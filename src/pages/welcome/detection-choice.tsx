import { useEffect, useState } from 'preact/hooks';
import { changeSettings, watchSettings, type Settings } from '../../settings/settings.ts';
import { t } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';
import { Detection } from '../options/detection.tsx';

/** The one choice of the first page: the same switch as in the options, with what it asks for and what it sees. */
export function DetectionChoice() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    watchSettings(setSettings, leaving.signal);
    return () => leaving.abort();
  }, []);
  if (settings === null) return null;
  const change = (changed: Partial<Settings>) => {
    void changeSettings(changed).catch(() => showToast({ kind: 'bad', text: t('optionsNotKept') }));
  };
  return <Detection settings={settings} onChange={change} />;
}
