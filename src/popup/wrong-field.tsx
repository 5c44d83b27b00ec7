/** Under a field's evidence: what a person can do when it is wrong. */
import { useState } from 'preact/hooks';
import type { RuleField } from '../article/rules/rule-fields.ts';
import { Button } from '../ui/button.tsx';
import { ruleFieldWords } from '../ui/field-words.ts';
import { t } from '../ui/i18n.ts';

interface WrongFieldProps {
  field: RuleField;
  /** Where the field was read: the picker begins there. */
  start?: string | undefined;
}

/** The picker's side comes when it is used: the popup opens without it. */
const pointing = () => import('./point-at.ts');

export function WrongField({ field, start = '' }: WrongFieldProps) {
  const [failed, setFailed] = useState(false);
  const point = async () => setFailed((await (await pointing()).pointAt(field, start)) !== null);
  return (
    <div class="wrong-field">
      <Button
        kind="quiet"
        size="small"
        icon="point"
        aria-label={t('popupPointAtField', { field: ruleFieldWords(field) })}
        onClick={() => void point()}
      >
        {field === 'caption' || field === 'credit'
          ? t('popupPointAtField', { field: ruleFieldWords(field) })
          : t('popupPointAt')}
      </Button>
      {failed && (
        <p class="field-problem" role="alert">
          {t('popupPointFailed')}
        </p>
      )}
    </div>
  );
}
