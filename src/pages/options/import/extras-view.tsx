/** What a backup would bring beside its records: photo files, and settings and rules for sites, which the person takes over or not. */
import { useState } from 'preact/hooks';
import type { BackupExtras } from '../../../imports/backup-extras.ts';
import { changeSettings } from '../../../settings/settings.ts';
import { addSiteRules } from '../../../settings/site-rules.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { showToast } from '../../../ui/components/notices/toast.tsx';

export function ExtrasView({ extras: { photos, damaged, settings, rules } }: { extras: BackupExtras }) {
  const count = Object.keys(settings).length;
  return (
    <div class="import-plan">
      {photos > 0 && <p>{tn('importPhotos', photos)}</p>}
      {damaged > 0 && (
        <Message kind="warn">
          <p>{tn('importPhotosDamaged', damaged)}</p>
        </Message>
      )}
      {count > 0 && (
        <Offer
          text={tn('importSettings', count)}
          take={t('importSettingsTake')}
          taken={t('importSettingsTaken')}
          onTake={() => changeSettings(settings)}
        />
      )}
      {rules.length > 0 && (
        <Offer
          text={tn('importRules', rules.length)}
          take={t('importRulesTake')}
          taken={t('importRulesTaken')}
          onTake={() => addSiteRules(rules)}
        />
      )}
    </div>
  );
}

interface OfferProps {
  text: string;
  /** What the button says, and what stands in its place afterwards. */
  take: string;
  taken: string;
  onTake: () => Promise<unknown>;
}

function Offer({ text, take: label, taken: done, onTake }: OfferProps) {
  const [taken, setTaken] = useState(false);
  const take = () =>
    void onTake().then(
      () => setTaken(true),
      () => showToast({ kind: 'bad', text: t('optionsNotKept') }),
    );
  return (
    <div>
      <p>{text}</p>
      {taken ? (
        <p role="status">{done}</p>
      ) : (
        <Button size="small" onClick={take}>
          {label}
        </Button>
      )}
    </div>
  );
}
