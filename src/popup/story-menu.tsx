/** What can be done with the story as it stands here, saved or not: copy it, or download it in any format. */
import { useEffect, useState } from 'preact/hooks';
import { copyKinds, type CopyKind } from '../exports/copy-kinds.ts';
import type { ExportTemplate } from '../exports/templates/template.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { announce } from '../ui/announce.tsx';
import { exportProblemWords } from '../ui/export-problem.ts';
import { builtInFormats, templateFormats } from '../ui/format-choices.ts';
import { t, type MessageKey } from '../ui/i18n.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import type { Capturing } from './state.ts';

const COPY_WORDS: Record<CopyKind, MessageKey> = {
  text: 'libraryCopyText',
  markdown: 'libraryCopyMarkdown',
  citation: 'libraryCopyCitation',
  json: 'libraryCopyJson',
};

/** The writers come when one is used: the popup opens without them. */
const handOn = () => import('./hand-on.ts');

export function StoryMenus({ state }: { state: Capturing }) {
  const { templates, format, setFormat } = useExportSettings();
  const copy = async (act: (writers: Awaited<ReturnType<typeof handOn>>) => Promise<boolean>) => {
    try {
      const copied = await act(await handOn());
      announce(t(copied ? 'libraryCopied' : 'libraryCopyFailed'), copied ? 'polite' : 'assertive');
    } catch (error) {
      announce(exportProblemWords(error), 'assertive');
    }
  };
  const download = async (id: string) => {
    try {
      const file = await (await handOn()).downloadStory(state, id);
      setFormat(id);
      announce(t('popupDownloaded', { file }));
    } catch (error) {
      announce(exportProblemWords(error), 'assertive');
    }
  };
  const copies: MenuItem[] = [
    ...copyKinds.map((kind) => ({
      label: t(COPY_WORDS[kind]),
      onChoose: () => void copy((writers) => writers.copyStory(state, kind)),
    })),
    ...templates.map((template, index) => ({
      label: t('exportCopyBy', { name: template.name }),
      ruled: index === 0,
      onChoose: () => void copy((writers) => writers.copyStoryByTemplate(state, template)),
    })),
  ];
  return (
    <>
      <Menu label={t('libraryCopy')} icon="copy" items={copies} />
      <Menu label={t('popupDownload')} icon="export" items={downloads(templates, format, (id) => void download(id))} />
    </>
  );
}

/** All formats, the one used last on top. */
function downloads(
  templates: readonly ExportTemplate[],
  last: string | null,
  onChoose: (id: string) => void,
): MenuItem[] {
  const builtIn = builtInFormats();
  const own = templateFormats(templates);
  const all = [...builtIn, ...own];
  const first = all.find(({ id }) => id === last);
  const others = all.filter((choice) => choice !== first);
  return [...(first ? [first] : []), ...others].map((choice, index) => ({
    label: choice.label,
    ruled: (index === 1 && first !== undefined) || (choice === own[0] && index > 0),
    onChoose: () => onChoose(choice.id),
  }));
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
