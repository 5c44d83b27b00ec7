import { useState } from 'preact/hooks';
import { isEmpty } from '../../../library/reading/read.ts';
import { callBackground } from '../../../messages/background/call-background.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { tellProblem } from '../../tell-problem.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';

/** Removes everything for good, after asking. */
export function Forget() {
  const [asking, ask] = useState(false);
  const forget = async () => {
    ask(false);
    const reply = await callBackground('forgetEverything', null);
    if (reply.ok && reply.value.indexLeft) return showToast({ kind: 'bad', text: t('forgetIndexLeft') });
    // The background may have ended after it, and before it answered.
    if (reply.ok || (await isEmpty().catch(() => false))) return showToast({ text: t('forgetDone') });
    tellProblem(reply.problem, t('forgetNot'));
  };
  const footer = (
    <>
      <Button onClick={() => ask(false)}>{t('backupCancel')}</Button>
      <Button kind="danger" icon="delete" onClick={() => void forget()}>
        {t('forgetDo')}
      </Button>
    </>
  );
  return (
    <section>
      <h2>{t('forgetTitle')}</h2>
      <p>{t('forgetSay')}</p>
      <Button kind="danger" onClick={() => ask(true)}>
        {t('forgetTitle')}
      </Button>
      <Dialog open={asking} title={t('forgetTitle')} onClose={() => ask(false)} footer={footer}>
        <p>{t('forgetAsk')}</p>
      </Dialog>
    </section>
  );
}
