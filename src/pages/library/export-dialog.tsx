/** What to export, in which format; then how far it is, with a way to stop. The format is remembered. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formats, isForEach } from '../../exports/registry.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { readSettings, type Settings } from '../../settings/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { builtInFormats, templateFormats, type FormatChoice } from '../../ui/format-choices.ts';
import { t, tn } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';
import { ExportStateView } from './export-state.tsx';
import type { Scope } from './export-to-file.ts';
import { isNarrowed, type Place } from './place.ts';
import { PhotosChoice } from './photos-choice.tsx';
import { selection } from './selection.ts';
import { useExport } from './use-export.ts';

interface ExportDialogProps {
  open: boolean;
  at: Place;
  onClose: () => void;
}

export function ExportDialog({ open, at, onClose }: ExportDialogProps) {
  const picked = selection.value.size;
  const [scope, setScope] = useState<Scope['of']>('all');
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const [templates, setTemplates] = useState<readonly ExportTemplate[]>([]);
  const [each, setEach] = useState(false);
  const [withPhotos, setWithPhotos] = useState(false);
  const { state, start, stop, forget } = useExport();
  const isWriting = state.at === 'writing';
  useEffect(() => {
    if (!open) return;
    forget();
    setScope(at.open !== null ? 'open' : picked > 0 ? 'selection' : isFiltered(at) ? 'listed' : 'all');
    const take = ({ exportFormat, exportTemplates }: Settings) => {
      setTemplates(exportTemplates);
      // It may have been a template that is deleted since.
      const offered = [...builtInFormats(), ...templateFormats(exportTemplates)];
      setFormat(offered.find(({ id }) => id === exportFormat)?.id ?? offered[0]?.id ?? '');
    };
    void readSettings().then(take);
    // oxlint-disable-next-line react/exhaustive-deps -- the first choice is made when the dialog opens, and then it is the person's
  }, [open]);

  const scopeChoice = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    // What is proposed is known only now, and is where the person begins.
    if (open) scopeChoice.current?.querySelector<HTMLInputElement>(':checked')?.focus();
  }, [open, scope]);

  const exportButton = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // Stop goes when it is over, and the focus with it, if it was there.
    if (open && !isWriting && document.activeElement === document.body) exportButton.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- a dialog that opens gives the focus itself
  }, [isWriting]);

  const isOne = scope === 'open' || (scope === 'selection' && picked === 1);
  const canBeEach = !isOne && isForEach(format);
  const write = async () => {
    const exported = await start(scopeOf(scope, at), { formatId: format, each: each && canBeEach, withPhotos });
    if (exported.outcome !== 'done') return;
    const { count, damaged, captions, fileName } = exported;
    onClose();
    const text = [
      tn('libraryExported', count, { file: fileName }),
      ...(captions === 0 ? [] : [tn('libraryExportedNoCaptions', captions)]),
      ...(damaged === 0 ? [] : [tn('libraryExportedWithout', damaged)]),
    ].join('. ');
    // Under an open dialog nothing is read out.
    setTimeout(() => showToast({ text }));
  };
  const close = () => {
    if (isWriting) setTimeout(() => showToast({ text: t('libraryExportStopped') }));
    stop();
    onClose();
  };
  const scopes = scopesAt(at, picked);
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
      <fieldset ref={scopeChoice} class="choices" disabled={isWriting}>
        <legend>{t('libraryExportWhat')}</legend>
        {scopes.map(({ of, label }) => (
          <label key={of}>
            <input type="radio" name="scope" checked={scope === of} onChange={() => setScope(of)} />
            {label}
          </label>
        ))}
      </fieldset>
      <label class="choice-format">
        <span class="field-label">{t('libraryExportFormat')}</span>
        <select value={format} disabled={isWriting} onChange={(event) => setFormat(event.currentTarget.value)}>
          <FormatOptions templates={templates} />
        </select>
      </label>
      {canBeEach && (
        <label class="option-check">
          <input
            type="checkbox"
            checked={each}
            disabled={isWriting}
            onChange={(event) => setEach(event.currentTarget.checked)}
          />
          {t('exportEach')}
        </label>
      )}
      <PhotosChoice chosen={withPhotos} disabled={isWriting} onChange={setWithPhotos} />
      <p>
        <a href="../templates/index.html">{t('templatesEdit')}</a>
      </p>
      <ExportStateView state={state} />
    </Dialog>
  );
}

function FormatOptions({ templates }: { templates: readonly ExportTemplate[] }) {
  const options = (choices: readonly FormatChoice[]) =>
    choices.map(({ id, label }) => (
      <option key={id} value={id}>
        {label}
      </option>
    ));
  if (templates.length === 0) return <>{options(builtInFormats())}</>;
  return (
    <>
      <optgroup label={t('templatesBuiltIn')}>{options(builtInFormats())}</optgroup>
      <optgroup label={t('templatesYours')}>{options(templateFormats(templates))}</optgroup>
    </>
  );
}

const isFiltered = (at: Place): boolean => at.shelf === 'articles' || at.shelf === 'captions' || isNarrowed(at);

function scopesAt(at: Place, picked: number): { of: Scope['of']; label: string }[] {
  return [
    ...(at.open === null ? [] : [{ of: 'open' as const, label: t('libraryExportOpen') }]),
    ...(picked === 0 ? [] : [{ of: 'selection' as const, label: tn('libraryExportSelection', picked) }]),
    ...(isFiltered(at) ? [{ of: 'listed' as const, label: t('libraryExportListed') }] : []),
    { of: 'all', label: t('libraryExportAll') },
  ];
}

function scopeOf(of: Scope['of'], at: Place): Scope {
  if (of === 'open' && at.open !== null) return { of, id: at.open };
  if (of === 'selection') return { of, ids: [...selection.peek()] };
  return of === 'listed' ? { of, at } : { of: 'all' };
}
