/** What is chosen in the export dialog. Each time that it opens, the scope is proposed anew, and the format is the one used last. */
import { useEffect, useState } from 'preact/hooks';
import { formats } from '../../../exports/registry.ts';
import type { ExportTemplate } from '../../../exports/templates/template.ts';
import { readSettings, type Settings } from '../../../settings/settings.ts';
import { builtInFormats, templateFormats } from '../../../ui/words/format-choices.ts';
import { proposedScope } from './export-scopes.ts';
import type { Scope } from './export-to-file.ts';
import type { Place } from '../place/place.ts';

export interface ExportChoice {
  scope: Scope['of'];
  format: string;
  /** A file for each record. */
  each: boolean;
  /** With the photo files that are kept. */
  withPhotos: boolean;
}

export interface ExportChoosing {
  choice: ExportChoice;
  choose: (change: Partial<ExportChoice>) => void;
  /** The person's own formats, which are offered too. */
  templates: readonly ExportTemplate[];
}

/** Returns the choice, and how to change a part of it. */
export function useExportChoice(open: boolean, at: Place, picked: number): ExportChoosing {
  const [choice, setChoice] = useState<ExportChoice>(AT_FIRST);
  const [templates, setTemplates] = useState<readonly ExportTemplate[]>([]);
  const choose = (change: Partial<ExportChoice>) => setChoice((now) => ({ ...now, ...change }));
  useEffect(() => {
    if (!open) return;
    choose({ scope: proposedScope(at, picked) });
    const take = (settings: Settings) => {
      setTemplates(settings.exportTemplates);
      choose({ format: formatUsedLast(settings) });
    };
    void readSettings().then(take);
    // oxlint-disable-next-line react/exhaustive-deps -- the first choice is made when the dialog opens, and then it is the person's
  }, [open]);
  return { choice, choose, templates };
}

const AT_FIRST: ExportChoice = { scope: 'all', format: formats[0]?.id ?? '', each: false, withPhotos: false };

/** It may have been a template that is deleted since. */
function formatUsedLast({ exportFormat, exportTemplates }: Settings): string {
  const offered = [...builtInFormats(), ...templateFormats(exportTemplates)];
  return offered.find(({ id }) => id === exportFormat)?.id ?? offered[0]?.id ?? '';
}
