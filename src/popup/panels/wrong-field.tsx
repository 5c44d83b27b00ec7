/** Below a field's evidence: what a person can do when the field is wrong. */
import { useState } from 'preact/hooks';
import type { Capture } from '../../article/forms/person.ts';
import type { RuleField } from '../../article/rules/rule-fields.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { Button } from '../../ui/components/button.tsx';
import { ruleFieldWords } from '../../ui/words/field-words.ts';
import { t } from '../../ui/words/i18n.ts';

interface WrongFieldProps {
  capture: Capture;
  field: RuleField;
  /** Where the field was read: the picker begins there. */
  start?: string | undefined;
}

/** Loaded when they are used, so that the popup opens without them. */
const pointing = () => import('../session/point-at.ts');
const reporting = () => import('../session/report-field.ts');

export function WrongField({ capture, field, start = '' }: WrongFieldProps) {
  const [said, say] = useState<string | null>(null);
  const point = async () => {
    const problem = await (await pointing()).pointAt(field, start);
    if (problem !== null) tell(t('popupPointFailed'));
  };
  const report = async () => {
    const saved = await (await reporting()).reportField(field, capture);
    tell(saved.ok ? t('popupReported', { file: saved.value }) : t('popupPointFailed'));
  };
  const tell = (words: string) => {
    say(words);
    announce(words);
  };
  const name = ruleFieldWords(field);
  // In the panel of photos two fields share one place, so each button names its field.
  const isPart = field === 'caption' || field === 'credit';
  return (
    <div class="wrong-field">
      <Button
        kind="quiet"
        size="small"
        icon="point"
        aria-label={t('popupPointAtField', { field: name })}
        onClick={() => void point()}
      >
        {isPart ? t('popupPointAtField', { field: name }) : t('popupPointAt')}
      </Button>
      <Button
        kind="quiet"
        size="small"
        icon="download"
        title={t('popupReportSay')}
        aria-label={t('popupReportField', { field: name })}
        onClick={() => void report()}
      >
        {t('popupReport')}
      </Button>
      {said !== null && <p class="row-note">{said}</p>}
    </div>
  );
}
