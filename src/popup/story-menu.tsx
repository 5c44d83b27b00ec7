/** What can be done with the story as it stands here, saved or not: copy it, or download it in any format. */
import { copyKinds, type CopyKind } from '../exports/copy-kinds.ts';
import { formats } from '../exports/registry.ts';
import { announce } from '../ui/announce.tsx';
import { t, type MessageKey } from '../ui/i18n.ts';
import { Menu } from '../ui/menu.tsx';
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
  const copy = async (kind: CopyKind) => {
    const copied = await (await handOn()).copyStory(state, kind);
    announce(t(copied ? 'libraryCopied' : 'libraryCopyFailed'), copied ? 'polite' : 'assertive');
  };
  const download = async (id: string) => {
    const file = await (await handOn()).downloadStory(state, id);
    announce(t('popupDownloaded', { file }));
  };
  return (
    <>
      <Menu
        label={t('libraryCopy')}
        icon="copy"
        items={copyKinds.map((kind) => ({ label: t(COPY_WORDS[kind]), onChoose: () => void copy(kind) }))}
      />
      <Menu
        label={t('popupDownload')}
        icon="export"
        items={formats.map(({ id, label }) => ({ label: t(label as MessageKey), onChoose: () => void download(id) }))}
      />
    </>
  );
}
