/** Where files are chosen or dropped. */
import { useRef, useState } from 'preact/hooks';
import { importFormats } from '../../../imports/registry.ts';
import { Button } from '../../../ui/components/button.tsx';
import { formatList, t } from '../../../ui/words/i18n.ts';

const ACCEPTED = '.json,.jsonl,.csv,.ris,.bib,.html,.htm,.md,.markdown,.zip';

export function ChooseFiles({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = () => {
    onFiles([...(input.current?.files ?? [])]);
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is beside the button, which does the same */}
      <div class="drop-files" data-over={isOver} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
        <input
          ref={input}
          class="unseen"
          type="file"
          multiple
          accept={ACCEPTED}
          tabIndex={-1}
          aria-label={t('importChoose')}
          onChange={choose}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened for this button */}
        <Button autoFocus icon="import" kind="primary" onClick={() => input.current?.click()}>
          {t('importChoose')}
        </Button>
        <p>{t('importDrop')}</p>
      </div>
      <p class="import-formats">
        {t('importFormats', { formats: formatList(importFormats.map(({ label }) => t(label))) })}
      </p>
    </>
  );
}
