import { useEffect, useState } from 'preact/hooks';
import { collectionsInUse, tagsInUse } from '../../library/labels-in-use.ts';
import { changeSettings, watchSettings, type Settings } from '../../settings/settings.ts';
import { announce } from '../../ui/announce.tsx';
import { t } from '../../ui/i18n.ts';
import { Logo } from '../../ui/icons.tsx';
import { TagInput } from '../../ui/tag-input.tsx';
import { showToast } from '../../ui/toast.tsx';
import { Backup } from './backup.tsx';
import { Detection } from './detection.tsx';
import { FileNames } from './file-names.tsx';
import { ImportSection } from './import/import-section.tsx';
import { Forget } from './forget.tsx';
import { LanguageChoice } from './language-choice.tsx';
import '../../ui/sheet.css';
import { PhotoFiles } from './photo-files.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SiteRules } from './site-rules.tsx';
import { StorageUse } from './storage-use.tsx';

export type Change = (change: Partial<Settings>) => void;

export function OptionsPage() {
  const [settings, setSettings] = useState<Settings | null>(null);
  const labels = useLabels();
  useEffect(() => {
    const leaving = new AbortController();
    watchSettings(setSettings, leaving.signal);
    return () => leaving.abort();
  }, []);
  if (settings === null) return null;
  return (
    <main class="sheet">
      <header>
        <Logo size={24} />
        <h1>{t('optionsTitle')}</h1>
        <a href="../library/index.html">{t('libraryTitle')}</a>
        <a href="../help/index.html">{t('helpTitle')}</a>
      </header>
      <section>
        <h2>{t('optionsLook')}</h2>
        <LanguageChoice language={settings.language} onChange={change} />
        <ThemeChoice theme={settings.theme} />
      </section>
      <section>
        <h2>{t('optionsSaving')}</h2>
        <p>{t('optionsDefaultsSay')}</p>
        <TagInput
          label={t('optionsDefaultTags')}
          value={settings.defaultTags}
          inUse={labels.tags}
          onChange={(defaultTags) => change({ defaultTags })}
        />
        <TagInput
          label={t('optionsDefaultCollections')}
          value={settings.defaultCollections}
          inUse={labels.collections}
          onChange={(defaultCollections) => change({ defaultCollections })}
        />
      </section>
      <FileNames pattern={settings.fileNamePattern} onChange={change} />
      <section>
        <h2>{t('templatesTitle')}</h2>
        <p>{t('templatesSay')}</p>
        <a class="button" href="../templates/index.html">
          {t('templatesEdit')}
        </a>
      </section>
      <Detection settings={settings} onChange={change} />
      <SiteRules />
      <PhotoFiles keeps={settings.keepPhotos} />
      <Shortcuts />
      <StorageUse />
      <Backup every={settings.backupEvery} />
      <ImportSection />
      <Forget />
    </main>
  );
}

/** Keeps the change at once; says so, or why it was not kept. */
function change(settings: Partial<Settings>): void {
  void changeSettings(settings).then(
    () => announce(t('optionsKept')),
    () => showToast({ kind: 'bad', text: t('optionsNotKept') }),
  );
}

function ThemeChoice({ theme }: { theme: Settings['theme'] }) {
  const themes = [
    { value: 'system', label: t('optionsThemeSystem') },
    { value: 'light', label: t('optionsThemeLight') },
    { value: 'dark', label: t('optionsThemeDark') },
  ] as const;
  return (
    <fieldset class="choices">
      <legend class="field-label">{t('optionsTheme')}</legend>
      {themes.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="theme" checked={theme === value} onChange={() => change({ theme: value })} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** The tags and collections in use, for completing; none where the library cannot be read. */
function useLabels(): { tags: string[]; collections: string[] } {
  const [labels, setLabels] = useState({ tags: [] as string[], collections: [] as string[] });
  useEffect(() => {
    void Promise.all([tagsInUse(), collectionsInUse()]).then(
      ([tags, collections]) =>
        setLabels({ tags: tags.map(({ label }) => label), collections: collections.map(({ label }) => label) }),
      () => undefined,
    );
  }, []);
  return labels;
}
