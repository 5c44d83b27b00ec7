/** Menus to copy the story as it is shown, saved or not, or to download it in any format. */
import { useEffect, useState } from 'preact/hooks';
import { copyKinds, type CopyKind } from '../../exports/copy/copy-kinds.ts';
import type { ExportTemplate } from '../../exports/templates/template.ts';
import { readSettings, type Settings } from '../../settings/settings.ts';
import { exportProblemWords } from '../../ui/words/export-problem.ts';
import { builtInFormats, templateFormats } from '../../ui/words/format-choices.ts';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { Menu, type MenuItem } from '../../ui/components/menu.tsx';
import { showToast } from '../../ui/components/notices/toast.tsx';
import type { Capturing } from '../session/state.ts';

const COPY_WORDS: Record<CopyKind, MessageKey> = {
  text: 'libraryCopyText',
  markdown: 'libraryCopyMarkdown',
  citation: 'libraryCopyCitation',
  json: 'libraryCopyJson',
};

/** Loaded when a menu is used, so that the popup opens without them. */
const writers = () => import('../session/copy-and-download.ts');

export function StoryMenus({ state }: { state: Capturing }) {
  const { templates, format, setFormat } = useExportSettings();
  const photos = useKeptPhotos(state);
  const copy = async (act: (loaded: Awaited<ReturnType<typeof writers>>) => Promise<boolean>) => {
    try {
      const copied = await act(await writers());
      showToast(copied ? { text: t('libraryCopied') } : { kind: 'bad', text: t('libraryCopyFailed') });
    } catch (error) {
      showToast({ kind: 'bad', text: exportProblemWords(error) });
    }
  };
  const download = async (id: string, withPhotos = false) => {
    try {
      const file = await (await writers()).downloadStory(state, id, withPhotos);
      setFormat(id);
      showToast({ text: t('popupDownloaded', { file }) });
    } catch (error) {
      showToast({ kind: 'bad', text: exportProblemWords(error) });
    }
  };
  const copies: MenuItem[] = [
    ...copyKinds.map((kind) => ({
      label: t(COPY_WORDS[kind]),
      onChoose: () => void copy(({ copyStory }) => copyStory(state, kind)),
    })),
    ...templates.map((template, index) => ({
      label: t('exportCopyBy', { name: template.name }),
      ruled: index === 0,
      onChoose: () => void copy(({ copyStoryByTemplate }) => copyStoryByTemplate(state, template)),
    })),
  ];
  return (
    <>
      <Menu label={t('libraryCopy')} icon="copy" items={copies} />
      <Menu
        label={t('popupDownload')}
        icon="download"
        items={downloads(templates, format, photos, (...it) => void download(...it))}
      />
    </>
  );
}

/** All formats, the one used last first. Where photo files are kept, that format also as an archive with them, at the end. */
function downloads(
  templates: readonly ExportTemplate[],
  last: string | null,
  photos: boolean,
  onChoose: (id: string, withPhotos?: boolean) => void,
): MenuItem[] {
  const builtIn = builtInFormats();
  const own = templateFormats(templates);
  const all = [...builtIn, ...own];
  const first = all.find(({ id }) => id === last);
  const others = all.filter((choice) => choice !== first);
  const items = [...(first ? [first] : []), ...others].map((choice, index) => ({
    label: choice.label,
    ruled: (index === 1 && first !== undefined) || (choice === own[0] && index > 0),
    onChoose: () => onChoose(choice.id),
  }));
  const zipped = first ?? builtIn[0];
  if (!photos || !zipped) return items;
  const label = t('popupDownloadZip', { format: zipped.label });
  return [...items, { label, ruled: true, onChoose: () => onChoose(zipped.id, true) }];
}

/** Whether the library keeps a file of any of the story's photos; it is asked only once the story is known to be saved. */
function useKeptPhotos({ capture: { article }, lookup, saving }: Capturing): boolean {
  const [kept, setKept] = useState(false);
  const saved = lookup.found === true || saving.at === 'done';
  useEffect(() => {
    if (!saved) return undefined;
    const left = new AbortController();
    const watch = async () => {
      const { watchKeptPhotos } = await writers();
      watchKeptPhotos(article, setKept, left.signal);
    };
    void watch().catch(() => setKept(false));
    return () => left.abort();
  }, [saved, article]);
  return kept;
}

/** The person's templates and the format used last: none where the settings can't be read. */
function useExportSettings() {
  const [templates, setTemplates] = useState<readonly ExportTemplate[]>([]);
  const [format, setFormat] = useState<string | null>(null);
  useEffect(() => {
    const take = ({ exportTemplates, exportFormat }: Settings) => {
      setTemplates(exportTemplates);
      setFormat(exportFormat);
    };
    void readSettings().then(take, () => undefined);
  }, []);
  return { templates, format, setFormat };
}
