import { useState } from 'preact/hooks';
import { downloadFile } from '../../../exports/files/to-file.ts';
import { forgetErrors } from '../../../messages/error-log.ts';
import { announce } from '../../../ui/components/notices/announce.tsx';
import { Button } from '../../../ui/components/button.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { gatherDiagnostics } from './gather.ts';

/** The diagnostics: looked at first, then kept in a file, which the person sends or does not send. */
export function DiagnosticsSection() {
  const [text, setText] = useState<string | null>(null);
  const gather = async () => setText(JSON.stringify(await gatherDiagnostics(), null, 2));
  const save = (shown: string) => {
    const name = `cutline-diagnostics-${new Date().toISOString().slice(0, 10)}.json`;
    downloadFile(new Blob([shown], { type: 'application/json' }), name);
    announce(t('diagnosticsSaved', { file: name }));
  };
  const forget = async () => {
    await forgetErrors();
    await gather();
    announce(t('diagnosticsForgotten'));
  };
  return (
    <section>
      <h2>{t('diagnosticsTitle')}</h2>
      <p>{t('diagnosticsSay')}</p>
      {text === null ? (
        <Button icon="info" onClick={() => void gather()}>
          {t('diagnosticsShow')}
        </Button>
      ) : (
        <>
          <textarea
            class="diagnostics"
            readOnly
            rows={18}
            spellcheck={false}
            dir="ltr"
            aria-label={t('diagnosticsTitle')}
            value={text}
          />
          <div class="backup-actions">
            <Button kind="primary" icon="download" onClick={() => save(text)}>
              {t('diagnosticsSave')}
            </Button>
            <Button onClick={() => void forget()}>{t('diagnosticsForget')}</Button>
          </div>
        </>
      )}
    </section>
  );
}
