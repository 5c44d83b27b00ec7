import type { Settings } from '../../settings/settings.ts';
import { switchDetectionOff, switchDetectionOn } from '../../settings/detection.ts';
import { announce } from '../../ui/announce.tsx';
import { t } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';
import type { Change } from './options-page.tsx';

/** Automatic detection: what it sees, and the switch that asks for the permission and gives it back. */
export function Detection({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const { detection, detectInPrivateWindows } = settings;
  const turn = async (box: HTMLInputElement) => {
    try {
      if (!box.checked) return await switchDetectionOff();
      if (await switchDetectionOn()) return;
      announce(t('optionsDetectionRefused'));
    } catch {
      showToast({ kind: 'bad', text: t('optionsNotKept') });
    }
    box.checked = detection;
  };
  return (
    <section>
      <h2>{t('optionsDetection')}</h2>
      <p id="detection-says">{t('optionsDetectionSay')}</p>
      <label class="option-check">
        <input
          type="checkbox"
          checked={detection}
          aria-describedby="detection-says"
          onChange={(event) => void turn(event.currentTarget)}
        />
        <span>{t('optionsDetectionOn')}</span>
      </label>
      <label class="option-check">
        <input
          type="checkbox"
          checked={detectInPrivateWindows}
          disabled={!detection}
          onChange={(event) => onChange({ detectInPrivateWindows: event.currentTarget.checked })}
        />
        <span>{t('optionsDetectionPrivate')}</span>
      </label>
    </section>
  );
}
