/** What to export, in which format; then how far it is, with a way to stop. The format is remembered. */
import type { Ref } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isForEach } from '../../../exports/registry.ts';
import { countRecords } from '../../../library/reading/read.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, tn } from '../../../ui/words/i18n.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { scopeOf, scopesAt, type ScopeCounts } from './export-scopes.ts';
import { ExportStateView } from './export-state.tsx';
import { countListed } from '../finding/finding.ts';
import type { Exported, Scope } from './export-to-file.ts';
import { FormatSelect } from './format-select.tsx';
import { OptionCheck } from './option-check.tsx';
import type { Place } from '../place/place.ts';
import { PhotosChoice } from './photos-choice.tsx';
import { selection } from '../actions/selection.ts';
import { useExport } from './use-export.ts';
import { useExportChoice } from './use-export-choice.ts';

interface ExportDialogProps {
  open: boolean;
  at: Place;
  onClose: () => void;
}

export function ExportDialog({ open, at, onClose }: ExportDialogProps) {
  const picked = selection.value.size;
  const { state, start, stop, forget } = useExport();
  const isWriting = state.at === 'writing';
  useEffect(() => {
    if (open) forget();
    // oxlint-disable-next-line react/exhaustive-deps -- how the last one ended is shown until the dialog opens again
  }, [open]);
  const { choice, choose, templates } = useExportChoice(open, at, picked);
  const { scope, format, each, withPhotos } = choice;
  const counts = useCounts(open, at);
  const scopeChoice = useFocusOnProposed(open, scope);
  const exportButton = useFocusAfterStop(open, isWriting);

  const isOne = scope === 'open' || (scope === 'selection' && picked === 1);
  const canBeEach = !isOne && isForEach(format);
  const write = async () => {
    const exported = await start(scopeOf(scope, at), { formatId: format, each: each && canBeEach, withPhotos });
    if (exported.outcome !== 'done') return;
    onClose();
    tellOnPage(wordsOf(exported));
  };
  const close = () => {
    if (isWriting) tellOnPage(t('libraryExportStopped'));
    stop();
    onClose();
  };
  // Both stand there while it runs: a second press on the same place must not stop it.
  const footer = (
    <>
      {isWriting && <Button onClick={stop}>{t('libraryExportStop')}</Button>}
      <Button ref={exportButton} kind="primary" icon="export" busy={isWriting} onClick={() => void write()}>
        {t('libraryExport')}
      </Button>
    </>
  );
  return (
    <Dialog open={open} title={t('libraryExport')} onClose={close} footer={footer}>
      <ScopeChoice
        fieldset={scopeChoice}
        chosen={scope}
        scopes={scopesAt(at, picked, counts)}
        disabled={isWriting}
        onChange={(scope) => choose({ scope })}
      />
      <FormatSelect
        chosen={format}
        templates={templates}
        disabled={isWriting}
        onChange={(format) => choose({ format })}
      />
      {canBeEach && (
        <OptionCheck label={t('exportEach')} chosen={each} disabled={isWriting} onChange={(each) => choose({ each })} />
      )}
      <PhotosChoice chosen={withPhotos} disabled={isWriting} onChange={(withPhotos) => choose({ withPhotos })} />
      <p>
        <a href="../templates/index.html">{t('templatesEdit')}</a>
      </p>
      <ExportStateView state={state} />
    </Dialog>
  );
}

/** Returns how many records there are in each scope of which that is asked, once it is known. */
function useCounts(open: boolean, at: Place): ScopeCounts {
  const [counts, setCounts] = useState<ScopeCounts>({});
  useEffect(() => {
    if (!open) return undefined;
    let here = true;
    setCounts({});
    const count = async (of: Scope['of'], counting: Promise<number | null>) => {
      const found = await counting.catch(() => null);
      if (here && found !== null) setCounts((known) => ({ ...known, [of]: found }));
    };
    void count('listed', countListed(at));
    void count('all', countRecords());
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- under an open dialog the place stays
  }, [open]);
  return counts;
}

/** Returns a ref to what is exported: what is proposed is known only when the dialog is open, and is where the person begins. */
function useFocusOnProposed(open: boolean, scope: Scope['of']) {
  const fieldset = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (open) fieldset.current?.querySelector<HTMLInputElement>(':checked')?.focus();
  }, [open, scope]);
  return fieldset;
}

/** Returns a ref to the button for exporting: Stop goes when it is over, and the focus with it, if it was there. */
function useFocusAfterStop(open: boolean, isWriting: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (open && !isWriting && document.activeElement === document.body) button.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- a dialog that opens gives the focus itself
  }, [isWriting]);
  return button;
}

/** Under an open dialog nothing is read out: it is told when this one has closed. */
function tellOnPage(text: string): void {
  setTimeout(() => showToast({ text }));
}

function wordsOf({ count, damaged, captions, fileName, isWritten }: Extract<Exported, { outcome: 'done' }>): string {
  return [
    tn(isWritten ? 'libraryExported' : 'libraryExportHanded', count, { file: fileName }),
    ...(captions === 0 ? [] : [tn('libraryExportedNoCaptions', captions)]),
    ...(damaged === 0 ? [] : [tn('libraryExportedWithout', damaged)]),
  ].join('. ');
}

interface ScopeChoiceProps {
  fieldset: Ref<HTMLFieldSetElement>;
  chosen: Scope['of'];
  scopes: ReturnType<typeof scopesAt>;
  disabled: boolean;
  onChange: (scope: Scope['of']) => void;
}

function ScopeChoice({ fieldset, chosen, scopes, disabled, onChange }: ScopeChoiceProps) {
  return (
    <fieldset ref={fieldset} class="choices" disabled={disabled}>
      <legend>{t('libraryExportWhat')}</legend>
      {scopes.map(({ of, label }) => (
        <label key={of}>
          <input type="radio" name="scope" checked={chosen === of} onChange={() => onChange(of)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
