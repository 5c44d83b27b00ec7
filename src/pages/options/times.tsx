import type { Settings } from '../../settings/settings.ts';
import { formatInstant, t } from '../../ui/words/i18n.ts';
import { formatNewsTime } from '../../ui/words/news-time.ts';
import { setTimeDisplay, type TimeDisplay } from '../../ui/words/time-display.ts';
import type { Change } from './change.ts';

/** How days and times are written, with an example of each. */
export function Times({ settings, onChange }: { settings: Settings; onChange: Change }) {
  const { timeDisplay } = settings;
  const change = (part: Partial<TimeDisplay>) => onChange({ timeDisplay: { ...timeDisplay, ...part } });
  setTimeDisplay(timeDisplay);
  return (
    <>
      <Choice
        label={t('optionsDate')}
        value={timeDisplay.date}
        choices={{ medium: t('optionsDateMedium'), long: t('optionsDateLong'), iso: t('optionsDateIso') }}
        onChoose={(date) => change({ date })}
      />
      <Choice
        label={t('optionsClock')}
        value={timeDisplay.clock}
        choices={{ language: t('optionsClockLanguage'), h23: t('optionsClock24'), h12: t('optionsClock12') }}
        onChoose={(clock) => change({ clock })}
      />
      <Choice
        label={t('optionsStoryZone')}
        value={timeDisplay.storyZone}
        choices={{ page: t('optionsStoryZonePage'), here: t('optionsStoryZoneHere') }}
        onChoose={(storyZone) => change({ storyZone })}
      />
      <p class="option-example">
        {t('optionsTimeExample', { story: formatNewsTime(EXAMPLE), saved: formatInstant(EXAMPLE.iso) })}
      </p>
    </>
  );
}

/** Of a day above the twelfth, so that day and month can be told apart, and of an hour after noon. */
const EXAMPLE = { iso: '2025-10-22T19:25:00+07:00', raw: '', precision: 'minute', zone: 'stated' } as const;

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: Record<Value, string>;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <label class="option-line">
      <span class="field-label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {Object.entries<string>(choices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
