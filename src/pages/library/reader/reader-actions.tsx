/** What can be done with the record that is open: copy it, edit it, delete it, take it out of the trash. */
import { useEffect, useState } from 'preact/hooks';
import { copyOf, copyOfCaption, type Copied } from '../../../exports/copy/copy.ts';
import type { ExportTemplate } from '../../../exports/templates/template.ts';
import type { SavedRecord } from '../../../library/record/record.ts';
import { readSettings } from '../../../settings/settings.ts';
import { Button } from '../../../ui/components/button.tsx';
import { writeClipboard } from '../../../ui/page/clipboard.ts';
import { exportProblemWords } from '../../../ui/words/export-problem.ts';
import { interfaceLanguage, t } from '../../../ui/words/i18n.ts';
import { Menu } from '../../../ui/components/menu.tsx';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { deleteRecords, restoreRecords } from '../actions/actions.ts';
import { go } from '../place/place.ts';

export function ReaderActions({ record, onEdit }: { record: SavedRecord; onEdit: () => void }) {
  const templates = useTemplates();
  const copies: { label: string; ruled?: boolean; of: () => Copied | Promise<Copied> }[] = [
    ...(record.kind === 'caption'
      ? [{ label: t('libraryCopyCaption'), of: () => copyOfCaption(record.photo) }]
      : [{ label: t('libraryCopyText'), of: () => copyOf(record, 'text') }]),
    { label: t('libraryCopyMarkdown'), of: () => copyOf(record, 'markdown') },
    { label: t('libraryCopyCitation'), of: () => copyOf(record, 'citation') },
    { label: t('libraryCopyJson'), of: () => copyOf(record, 'json') },
    ...templates.map((template, index) => ({
      label: t('exportCopyBy', { name: template.name }),
      ruled: index === 0,
      of: async () =>
        (await import('../../../exports/copy/copy-template.ts')).copyByTemplate(record, template, interfaceLanguage()),
    })),
  ];
  const remove = () => {
    void deleteRecords([record.id]);
    go({ open: null });
  };
  return (
    <>
      <Menu
        label={t('libraryCopy')}
        icon="copy"
        items={copies.map(({ of, ...item }) => ({ ...item, onChoose: () => void copy(of) }))}
      >
        {t('libraryCopy')}
      </Menu>
      {record.deletedAt === null && (
        <Button icon="edit" onClick={onEdit}>
          {t('libraryEdit')}
        </Button>
      )}
      {record.deletedAt === null ? (
        <Button kind="danger" icon="delete" onClick={remove}>
          {t('libraryDelete')}
        </Button>
      ) : (
        <Button icon="undo" onClick={() => void restoreRecords([record.id])}>
          {t('libraryRestore')}
        </Button>
      )}
    </>
  );
}

async function copy(of: () => Copied | Promise<Copied>): Promise<void> {
  try {
    const copied = await writeClipboard(await of());
    if (copied) showToast({ text: t('libraryCopied') });
    else showToast({ kind: 'bad', text: t('libraryCopyFailed') });
  } catch (error) {
    showToast({ kind: 'bad', text: exportProblemWords(error) });
  }
}

/** The person's own formats; none where the settings can't be read. */
function useTemplates(): readonly ExportTemplate[] {
  const [templates, setTemplates] = useState<readonly ExportTemplate[]>([]);
  useEffect(() => {
    void readSettings().then(
      ({ exportTemplates }) => setTemplates(exportTemplates),
      () => undefined,
    );
  }, []);
  return templates;
}
