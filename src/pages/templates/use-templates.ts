import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { changeSettings, watchSettings } from '../../settings/settings.ts';
import { t } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';

/** Milliseconds without a letter typed, after which the templates are stored. */
const REST = 250;

interface Templates {
  /** Null until the settings are read. */
  templates: readonly ExportTemplate[] | null;
  /** Shows the changed templates at once and stores them soon; at the latest when the page is left. */
  keep: (templates: readonly ExportTemplate[]) => void;
}

/** The templates in the settings: what is typed here is stored as it is, sound or not, and changes elsewhere are followed. */
export function useTemplates(): Templates {
  const [templates, setTemplates] = useState<readonly ExportTemplate[] | null>(null);
  const waiting = useRef<{ templates: readonly ExportTemplate[]; timer: number } | null>(null);

  const store = async () => {
    if (waiting.current === null) return;
    const { templates: changed, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = null;
    try {
      await changeSettings({ exportTemplates: [...changed] });
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
  };
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    watchSettings(({ exportTemplates }) => {
      // What is being typed here is newer than what was stored a moment ago.
      if (waiting.current === null) setTemplates(exportTemplates);
    }, signal);
    addEventListener('pagehide', () => void store(), { signal });
    return () => {
      leaving.abort();
      void store();
    };
  }, []);

  const keep = (changed: readonly ExportTemplate[]) => {
    setTemplates(changed);
    clearTimeout(waiting.current?.timer);
    waiting.current = { templates: changed, timer: window.setTimeout(() => void store(), REST) };
  };
  return { templates, keep };
}
