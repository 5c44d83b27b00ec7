/**
 * How far an export is, and how it ended when there is no file. It stands in the dialog: while that is open, a notice at the
 * foot of the page is out of reach, and no screen reader says it.
 */
import { exportProblemWords } from '../../../ui/words/export-problem.ts';
import { t, tn, type MessageKey } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import type { Part } from './export-to-file.ts';
import type { ExportState } from './use-export.ts';

export function ExportStateView({ state }: { state: ExportState }) {
  return (
    <>
      {state.at === 'writing' && <Progress {...state} />}
      {/* Always there, or its first words are lost. What is written is said; not every step of it. */}
      <div role="status" class={state.at === 'writing' ? 'unseen' : undefined}>
        {state.at === 'writing' && t(PART_WORDS[state.part])}
        {state.at === 'stopped' && (
          <Message>
            <p>{t('libraryExportStopped')}</p>
          </Message>
        )}
      </div>
      {state.at === 'failed' && (
        <div role="alert">
          <Message kind="bad">
            <p>{exportProblemWords(state.error)}</p>
          </Message>
        </div>
      )}
    </>
  );
}

type Writing = ExportState & { at: 'writing' };

function Progress({ part, done, total }: Omit<Writing, 'at'>) {
  const share = total === null || total === 0 ? {} : { value: done, max: total };
  return (
    <p class="export-progress">
      <progress aria-label={t(PART_WORDS[part])} {...share} /> {progressWords(part, done, total)}
    </p>
  );
}

const PART_WORDS: Record<Part, MessageKey> = {
  records: 'libraryExportRecordsPart',
  photos: 'libraryExportPhotosPart',
  end: 'libraryExportEndPart',
};

function progressWords(part: Part, done: number, total: number | null): string {
  if (part === 'end') return t(PART_WORDS.end);
  if (part === 'photos') return tn('libraryExportingPhotos', total ?? done, { done });
  return total === null ? tn('libraryExporting', done) : tn('libraryExportingOf', total, { done });
}
