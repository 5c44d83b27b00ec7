import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { changeSettings, keepSettings, watchSettings, type Settings } from '../../settings/settings.ts';
import { t } from '../../ui/words/i18n.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';

/** Milliseconds without a letter typed, after which the templates are stored. */
const REST = 250;

type Change = (templates: readonly ExportTemplate[]) => readonly ExportTemplate[];

interface Templates {
  /** Null until the settings are read. */
  templates: readonly ExportTemplate[] | null;
  /** Shows at once what `change` makes of the templates as they are now, and stores it soon; at the latest when the page is left. */
  keep: (change: Change) => void;
}

/** The templates in the settings: what is typed here is stored as it is, sound or not, and changes elsewhere are followed. */
export function useTemplates(): Templates {
  const [templates, setTemplates] = useState<readonly ExportTemplate[] | null>(null);
  /** The same, for a change that comes later than what was drawn: an undo. */
  const now = useRef<readonly ExportTemplate[]>([]);
  const show = (shown: readonly ExportTemplate[]) => {
    now.current = shown;
    setTemplates(shown);
  };
  const waiting = useRef<{ templates: readonly ExportTemplate[]; timer: number } | null>(null);

  /** The settings as they stand, for when the page is left. */
  const known = useRef<Settings | null>(null);

  const store = async (leaving = false) => {
    const stored = waiting.current;
    if (stored === null) return;
    const change = { exportTemplates: [...stored.templates] };
    clearTimeout(stored.timer);
    try {
      // A page that goes hears no answer any more: what it read first would never be written.
      await (leaving && known.current ? keepSettings({ ...known.current, ...change }) : changeSettings(change));
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
    // Until it is stored, a page that is left stores it once more; what was typed meanwhile has its own turn.
    if (waiting.current === stored) waiting.current = null;
  };
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    watchSettings((settings) => {
      known.current = settings;
      // What is being typed here is newer than what was stored a moment ago.
      if (waiting.current === null) show(settings.exportTemplates);
    }, signal);
    addEventListener('pagehide', () => void store(true), { signal });
    return () => {
      leaving.abort();
      void store();
    };
  }, []);

  const keep = (change: Change) => {
    const changed = change(now.current);
    show(changed);
    clearTimeout(waiting.current?.timer);
    waiting.current = { templates: changed, timer: window.setTimeout(() => void store(), REST) };
  };
  return { templates, keep };
}
