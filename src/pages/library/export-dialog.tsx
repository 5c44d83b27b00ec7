/** What to export, in which format; then how far it is, with a way to stop. The format is remembered. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formats } from '../../exports/registry.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { changeSettings, readSettings, type Settings } from '../../settings/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { exportProblemWords } from '../../ui/export-problem.ts';
import { builtInFormats, templateFormats, type FormatChoice } from '../../ui/format-choices.ts';
import { t, tn } from '../../ui/i18n.ts';
import { showToast } from '../../ui/toast.tsx';
import { exportToFile, type Scope } from './export-to-file.ts';
import { isNarrowed, type Place } from './place.ts';
import { PhotosChoice } from './photos-choice.tsx';
import { selection } from './selection.ts';

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
  const [written, setWritten] = useState<{ count: number; total: number | null } | null>(null);
  const [withPhotos, setWithPhotos] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    if (!open) return;
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

  const start = async () => {
    running.current = new AbortController();
    setWritten({ count: 0, total: null });
    void changeSettings({ exportFormat: format });
    const done = await exportToFile(
      scopeOf(scope, at),
      { formatId: format, withPhotos },
      {
        signal: running.current.signal,
        onRecord: (count, total) => setWritten({ count, total }),
      },
    );
    setWritten(null);
    if (done.outcome === 'stopped') return showToast({ text: t('libraryExportStopped') });
    if (done.outcome === 'failed') return showToast({ kind: 'bad', text: exportProblemWords(done.error) });
    const without = done.damaged === 0 ? '' : `. ${tn('libraryExportedWithout', done.damaged)}`;
    showToast({ text: tn('libraryExported', done.count, { file: done.fileName }) + without });
    onClose();
  };
  const close = () => {
    running.current?.abort();
    onClose();
  };
  const scopes = scopesAt(at, picked);
  const footer =
    written === null ? (
      <Button kind="primary" icon="export" onClick={() => void start()}>
        {t('libraryExport')}
      </Button>
    ) : (
      <Button onClick={() => running.current?.abort()}>{t('libraryExportStop')}</Button>
    );
  return (
    <Dialog open={open} title={t('libraryExport')} onClose={close} footer={footer}>
      <fieldset class="choices" disabled={written !== null}>
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
        <select value={format} disabled={written !== null} onChange={(event) => setFormat(event.currentTarget.value)}>
          <FormatOptions templates={templates} />
        </select>
      </label>
      <PhotosChoice chosen={withPhotos} disabled={written !== null} onChange={setWithPhotos} />
      <p>
        <a href="../templates/index.html">{t('templatesEdit')}</a>
      </p>
      {written !== null && <Progress {...written} />}
    </Dialog>
  );
}

/** A bar, and how many are written: read out when it begins, and not again with every step. */
function Progress({ count, total }: { count: number; total: number | null }) {
  const share = total === null || total === 0 ? {} : { value: count, max: total };
  return (
    <p class="export-progress">
      <progress aria-label={t('libraryExport')} {...share} />{' '}
      {total === null ? tn('libraryExporting', count) : tn('libraryExportingOf', total, { done: count })}
    </p>
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
