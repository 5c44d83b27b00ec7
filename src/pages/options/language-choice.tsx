import { t, tables } from '../../ui/i18n.ts';
import type { Change } from './options-page.tsx';

/** The interface's language: those that `_locales/` has, each in its own words. The page is made anew in it. */
export function LanguageChoice({ language, onChange }: { language: string | null; onChange: Change }) {
  const choose = (value: string) => {
    onChange({ language: value === '' ? null : value });
    // Every word on the page changes, and so may its direction.
    setTimeout(() => location.reload(), RELOAD_AFTER);
  };
  return (
    <label class="option-line">
      <span class="field-label">{t('optionsLanguage')}</span>
      <select value={language ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('optionsLanguageBrowser')}</option>
        {Object.keys(tables).map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Time for the setting to be stored, in milliseconds. */
const RELOAD_AFTER = 150;
