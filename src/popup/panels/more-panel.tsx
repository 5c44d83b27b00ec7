/** Fields that a person seldom looks at: canonical address, publisher, language, access. */
import { useId } from 'preact/hooks';
import type { Capture } from '../../article/forms/person.ts';
import { accessWords, fieldWords } from '../../ui/words/field-words.ts';
import { t } from '../../ui/words/i18n.ts';
import { DetectHere } from './detect-here.tsx';
import { FieldRow } from './field-row.tsx';
import type { Session } from '../session/session.ts';

const ACCESS = ['free', 'metered', 'paywalled', 'unknown'] as const;

export function MorePanel({ session, capture }: { session: Session; capture: Capture }) {
  const id = useId();
  return (
    <details class="panel more">
      <summary>{t('popupMore')}</summary>
      <div class="rows">
        <FieldRow session={session} capture={capture} name="canonicalUrl" />
        <FieldRow session={session} capture={capture} name="publisher" />
        <FieldRow session={session} capture={capture} name="language" />
        <div class="row" data-field="access">
          <label class="field-label" for={id}>
            {fieldWords('access')}
          </label>
          <select
            id={id}
            class="text-box"
            value={capture.article.access}
            onChange={(event) => void session.edit('access', event.currentTarget.value)}
          >
            {ACCESS.map((access) => (
              <option key={access} value={access}>
                {accessWords(access)}
              </option>
            ))}
          </select>
        </div>
        <DetectHere url={capture.article.url} />
      </div>
    </details>
  );
}
