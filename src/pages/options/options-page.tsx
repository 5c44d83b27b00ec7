import type { ComponentChildren } from 'preact';
import { useReducer } from 'preact/hooks';
import { changeSettings, type Settings } from '../../settings/settings.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { PageHead } from '../../ui/components/page-head.tsx';
import '../../ui/styles/sheet.css';
import { TagInput } from '../../ui/components/tag-input/tag-input.tsx';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { useSettings } from '../../ui/page/use-settings.ts';
import { useWordsInUse } from '../use-words-in-use.ts';
import type { Change, Keep } from './change.ts';
import { Backup } from './storage/backup.tsx';
import { Detection } from './sites/detection.tsx';
import { DiagnosticsSection } from './diagnostics/diagnostics.tsx';
import { FileNames } from './file-names.tsx';
import { Forget } from './storage/forget.tsx';
import { ImportSection } from './import/import-section.tsx';
import { LanguageChoice } from './language-choice.tsx';
import './options.css';
import { PhotoFiles } from './sites/photo-files.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SiteRules } from './sites/site-rules.tsx';
import { StorageUse } from './storage/storage-use.tsx';
import { Times } from './times.tsx';

/** A section of the page, as its list of sections names it. */
interface Section {
  id: string;
  title: MessageKey;
  content: ComponentChildren;
}

export function OptionsPage() {
  const settings = useSettings();
  const keep = useKeeping();
  if (settings === null) return null;
  const sections = sectionsFor(settings, keep);
  return (
    <div class="sheet options-page">
      <PageHead title={t('optionsTitle')} to={['library', 'help']} />
      <nav aria-label={t('optionsSections')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map(({ id, content }) => (
          <div key={id} id={id}>
            {content}
          </div>
        ))}
      </main>
    </div>
  );
}

/** All sections in the page's order: what is changed often first, what removes things last. */
function sectionsFor(settings: Settings, keep: Keep): Section[] {
  const change: Change = (changed) => void keep(changed);
  return [
    {
      id: 'look',
      title: 'optionsLook',
      content: (
        <section>
          <h2>{t('optionsLook')}</h2>
          <LanguageChoice language={settings.language} onChange={keep} />
          <ThemeChoice theme={settings.theme} onChange={change} />
          <Times settings={settings} onChange={change} />
        </section>
      ),
    },
    { id: 'saving', title: 'optionsSaving', content: <Saving settings={settings} onChange={change} /> },
    { id: 'detection', title: 'optionsDetection', content: <Detection settings={settings} onChange={keep} /> },
    { id: 'site-rules', title: 'rulesTitle', content: <SiteRules /> },
    {
      id: 'shortcuts',
      title: 'optionsShortcuts',
      content: <Shortcuts singleKeys={settings.singleKeys} onChange={change} />,
    },
    {
      id: 'file-names',
      title: 'optionsFileNames',
      content: <FileNames pattern={settings.fileNamePattern} onChange={change} />,
    },
    {
      id: 'templates',
      title: 'templatesTitle',
      content: (
        <section>
          <h2>{t('templatesTitle')}</h2>
          <p>{t('templatesSay')}</p>
          <a class="button" href="../templates/index.html">
            {t('templatesEdit')}
          </a>
        </section>
      ),
    },
    { id: 'photo-files', title: 'photosTitle', content: <PhotoFiles keeps={settings.keepPhotos} /> },
    { id: 'storage', title: 'optionsStorage', content: <StorageUse /> },
    { id: 'backup', title: 'backupTitle', content: <Backup every={settings.backupEvery} /> },
    { id: 'imports', title: 'importTitle', content: <ImportSection /> },
    { id: 'diagnostics', title: 'diagnosticsTitle', content: <DiagnosticsSection /> },
    { id: 'forget', title: 'forgetTitle', content: <Forget /> },
  ];
}

/** Keeps a change at once and says so. One that is not kept is told, and every control shows again what holds. */
function useKeeping(): Keep {
  const [, showWhatHolds] = useReducer((times: number) => times + 1, 0);
  return async (changed) => {
    try {
      await changeSettings(changed);
      announce(t('optionsKept'));
      return true;
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
      showWhatHolds(null);
      return false;
    }
  };
}

/** What is put on every story. */
function Saving({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const inUse = useWordsInUse();
  return (
    <section>
      <h2>{t('optionsSaving')}</h2>
      <p>{t('optionsDefaultsSay')}</p>
      <TagInput
        label={t('optionsDefaultTags')}
        value={settings.defaultTags}
        inUse={inUse.tags}
        onChange={(defaultTags) => onChange({ defaultTags })}
      />
      <TagInput
        label={t('optionsDefaultCollections')}
        value={settings.defaultCollections}
        inUse={inUse.collections}
        onChange={(defaultCollections) => onChange({ defaultCollections })}
      />
    </section>
  );
}

function ThemeChoice({ theme, onChange }: { theme: Settings['theme']; onChange: Change }) {
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
          <input type="radio" name="theme" checked={theme === value} onChange={() => onChange({ theme: value })} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
