/** Stands below a choice that lives on seeing every site: the browser's own settings can take the permission back. */
import { askForEverySite, EVERY_SITE } from '../../../settings/site-access.ts';
import { Button } from '../../../ui/components/button.tsx';
import { t, type MessageKey } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { useAllowed } from './use-allowed.ts';

const EVERY = [EVERY_SITE];

/** Says that the permission was taken back, with the way to give it again; nothing while it holds. `refused` is for a no. */
export function Withdrawn({ refused }: { refused: MessageKey }) {
  const allowedNow = useAllowed(EVERY);
  const allow = async () => {
    if (!(await askForEverySite())) showToast({ kind: 'bad', text: t(refused) });
  };
  return (
    <div role="status">
      {allowedNow?.size === 0 && (
        <Message kind="warn">
          <p>{t('optionsWithdrawn')}</p>
          <Button size="small" onClick={() => void allow()}>
            {t('optionsDetectionAllow')}
          </Button>
        </Message>
      )}
    </div>
  );
}
