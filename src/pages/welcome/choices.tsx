import { changeSettings, type Settings } from '../../settings/settings.ts';
import { t } from '../../ui/words/i18n.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { useSettings } from '../../ui/page/use-settings.ts';
import { Detection } from '../options/sites/detection.tsx';
import { PhotoSwitch } from '../options/sites/photo-files.tsx';

/** The two choices of the first page, which need a permission: the same switches as in the options, and what they ask for. */
export function Choices() {
  const settings = useSettings();
  if (settings === null) return null;
  const keep = async (changed: Partial<Settings>) => {
    try {
      await changeSettings(changed);
      return true;
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
      return false;
    }
  };
  return (
    <div class="welcome-choices">
      <section>
        <h2>{t('welcomeChoices')}</h2>
        <p>{t('welcomeChoicesSay')}</p>
      </section>
      <Detection settings={settings} onChange={keep} />
      <section>
        <h2>{t('photosTitle')}</h2>
        <p id="photos-say">{t('photosSay')}</p>
        <PhotoSwitch keeps={settings.keepPhotos} />
      </section>
    </div>
  );
}
