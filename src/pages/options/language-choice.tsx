import { useEffect, useRef } from 'preact/hooks';
import { t, tables } from '../../ui/words/i18n.ts';
import type { Keep } from './change.ts';

/** The interface's language: those that `_locales/` has, each in its own words. The page is made anew in it. */
export function LanguageChoice({ language, onChange }: { language: string | null; onChange: Keep }) {
  const box = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (sessionStorage.getItem(CHOSEN) === null) return;
    sessionStorage.removeItem(CHOSEN);
    box.current?.focus();
  }, []);
  const choose = async (value: string) => {
    if (!(await onChange({ language: value === '' ? null : value }))) return;
    sessionStorage.setItem(CHOSEN, value);
    // Every word on the page changes, and so may its direction.
    location.reload();
  };
  return (
    <label class="option-line">
      <span class="field-label">{t('optionsLanguage')}</span>
      <select ref={box} value={language ?? ''} onChange={(event) => void choose(event.currentTarget.value)}>
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
