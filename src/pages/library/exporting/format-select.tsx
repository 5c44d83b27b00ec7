import type { ExportTemplate } from '../../../exports/templates/template.ts';
import { builtInFormats, templateFormats, type FormatChoice } from '../../../ui/words/format-choices.ts';
import { t } from '../../../ui/words/i18n.ts';

interface FormatSelectProps {
  chosen: string;
  templates: readonly ExportTemplate[];
  disabled: boolean;
  onChange: (id: string) => void;
}

/** The format of an export; the person's own stand apart when there are any. */
export function FormatSelect({ chosen, templates, disabled, onChange }: FormatSelectProps) {
  return (
    <label class="choice-format">
      <span class="field-label">{t('libraryExportFormat')}</span>
      <select value={chosen} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {templates.length === 0 ? (
          <Options of={builtInFormats()} />
        ) : (
          <>
            <optgroup label={t('templatesBuiltIn')}>
              <Options of={builtInFormats()} />
            </optgroup>
            <optgroup label={t('templatesYours')}>
              <Options of={templateFormats(templates)} />
            </optgroup>
          </>
        )}
      </select>
    </label>
  );
}

function Options({ of }: { of: readonly FormatChoice[] }) {
  return (
    <>
      {of.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  );
}
