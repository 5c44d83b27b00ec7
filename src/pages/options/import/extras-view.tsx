/** What a backup would bring beside its records: photo files, and settings, which the person takes over or not. */
import { useState } from 'preact/hooks';
import type { BackupExtras } from '../../../imports/backup-extras.ts';
import { changeSettings } from '../../../settings/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { t, tn } from '../../../ui/i18n.ts';
import { Message } from '../../../ui/message.tsx';
import { showToast } from '../../../ui/toast.tsx';

export function ExtrasView({ extras: { photos, damaged, settings } }: { extras: BackupExtras }) {
  const count = Object.keys(settings).length;
  return (
    <div class="import-plan">
      {photos > 0 && <p>{tn('importPhotos', photos)}</p>}
      {damaged > 0 && (
        <Message kind="warn">
          <p>{tn('importPhotosDamaged', damaged)}</p>
        </Message>
      )}
      {count > 0 && <Settings count={count} onTake={() => changeSettings(settings)} />}
    </div>
  );
}

function Settings({ count, onTake }: { count: number; onTake: () => Promise<void> }) {
  const [taken, setTaken] = useState(false);
  const take = () =>
    void onTake().then(
      () => setTaken(true),
      () => showToast({ kind: 'bad', text: t('optionsNotKept') }),
    );
  return (
    <div>
      <p>{tn('importSettings', count)}</p>
      {taken ? (
        <p role="status">{t('importSettingsTaken')}</p>
      ) : (
        <Button size="small" onClick={take}>
          {t('importSettingsTake')}
        </Button>
      )}
    </div>
  );
}
