import { useEffect, useRef } from 'preact/hooks';
import { t, tables } from '../../ui/i18n.ts';
import type { Change } from './options-page.tsx';

/** The interface's language: those that `_locales/` has, each in its own words. The page is made anew in it. */
export function LanguageChoice({ language, onChange }: { language: string | null; onChange: Change }) {
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (sessionStorage.getItem(CHOSEN) === null) return;
    sessionStorage.removeItem(CHOSEN);
    box.current?.focus();
  }, []);
  const choose = (value: string) => {
    onChange({ language: value === '' ? null : value });
    sessionStorage.setItem(CHOSEN, value);
    // Every word on the page changes, and so may its direction.
    setTimeout(() => location.reload(), RELOAD_AFTER);
  };
  return (
    <label class="option-line">
      <span class="field-label">{t('optionsLanguage')}</span>
      <select ref={box} value={language ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
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

/** Says to the page that is made anew that the choice had the focus. */
const CHOSEN = 'languageChosen';
/** Time for the setting to be stored, in milliseconds. */
const RELOAD_AFTER = 150;
