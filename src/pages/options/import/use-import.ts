/** The steps of an import: choose, check everything, show what it would do, take it in, say what happened. */
import { useRef, useState } from 'preact/hooks';
import { planExtras, takePhotos, type BackupExtras } from '../../../imports/backup-extras.ts';
import { planImport, type ImportPlan } from '../../../imports/plan-import.ts';
import { runImport, type ImportResult } from '../../../imports/run-import.ts';
import { alone, forgetUnderWay, noteUnderWay } from '../../../imports/under-way.ts';
import { BATCH } from '../../../library/organising/change-records.ts';
import { problemOf } from '../../../library/database/problems.ts';
import { callBackground } from '../../../messages/background/call-background.ts';
import type { Problem } from '../../../messages/wire.ts';
import { useWarningOnLeave } from '../warn-on-leave.ts';

export type Step =
  | { at: 'choose' }
  | { at: 'checking'; share: number }
  | { at: 'planned'; files: File[]; plan: ImportPlan; extras: BackupExtras | null; readAt: string }
  | { at: 'importing'; share: number }
  | { at: 'ended'; files: File[]; result: ImportResult; photos: number; readAt: string }
  /** `left` are still to be moved to the trash, when a problem ended it early. */
  | { at: 'undone'; count: number; problem: Problem | null; left: readonly string[] }
  /** Nothing was written: the files could not be read, or another tab is importing. */
  | { at: 'failed'; problem: Problem | 'elsewhere' };

export interface ImportSteps {
  step: Step;
  check: (files: readonly File[]) => void;
  /** Imports; `added` are the records that an earlier part of the same import added, so that all can be undone. */
  take: (files: File[], readAt: string, added: readonly string[]) => void;
  undo: (added: readonly string[]) => void;
  /** Stops what is under way; what was taken in stays. */
  stop: () => void;
  restart: () => void;
}

/** Returns the step that the import is at, and what leads from one to the next. */
export function useImport(): ImportSteps {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const running = useRef<AbortController | null>(null);
  useWarningOnLeave(step.at === 'importing');

  /** Runs what may fail or be stopped: `stopped` is what to show then. */
  const run = async (act: (signal: AbortSignal) => Promise<Step>) => {
    const control = new AbortController();
    running.current = control;
    try {
      setStep(await act(control.signal));
    } catch (error) {
      const failed = { at: 'failed', problem: await problemOf(error) } as const;
      setStep(control.signal.aborted ? { at: 'choose' } : failed);
    }
  };

  return {
    step,
    check: (files) => {
      if (files.length === 0) return;
      void run(async (signal) => {
        setStep({ at: 'checking', share: 0 });
        const readAt = new Date().toISOString();
        let most = 0;
        // Records that come again in other words are looked through once more, and photos after them: the bar goes back for neither.
        const onProgress = (share: number) => {
          most = Math.max(most, share);
          if (!signal.aborted) setStep({ at: 'checking', share: most });
        };
        const plan = await planImport(files, { signal, readAt, onProgress });
        const extras = await planExtras(files, { signal, onProgress });
        return { at: 'planned', files: [...files], plan, extras, readAt };
      });
    },
    take: (files, readAt, added) =>
      void run(async (signal) => {
        setStep({ at: 'importing', share: 0 });
        const onProgress = (share: number) => setStep({ at: 'importing', share });
        const ended = await alone(() => importNoted(files, { signal, readAt, onProgress }));
        if (ended === null) return { at: 'failed', problem: 'elsewhere' };
        const result = { ...ended.result, added: [...added, ...ended.result.added] };
        return { at: 'ended', files, ...ended, result, readAt };
      }),
    undo: (added) =>
      void run(async () => {
        let count = 0;
        // One transaction each: what fails has done nothing.
        for (let start = 0; start < added.length; start += BATCH) {
          const reply = await callBackground('deleteRecords', { ids: added.slice(start, start + BATCH) });
          if (!reply.ok) return { at: 'undone', count, problem: reply.problem, left: added.slice(start) };
          count += reply.value.changed.length;
        }
        return { at: 'undone', count, problem: null, left: [] };
      }),
    stop: () => running.current?.abort(),
    restart: () => {
      running.current?.abort();
      setStep({ at: 'choose' });
    },
  };
}

/** Imports with a note of how far it is, which stays only when the browser or the page ends before the import does. */
async function importNoted(
  files: File[],
  importing: Parameters<typeof planImport>[1],
): Promise<{ result: ImportResult; photos: number }> {
  const note = { files: files.map(({ name, size }) => ({ name, size })), begunAt: importing.readAt };
  await noteUnderWay({ ...note, records: 0 });
  try {
    const result = await runImport(files, (request) => callBackground('importRecords', request), {
      ...importing,
      onBatch: (records) => noteUnderWay({ ...note, records }),
    });
    return result.outcome === 'done' ? await withPhotos(files, result, importing) : { result, photos: 0 };
  } finally {
    await forgetUnderWay();
  }
}

/** Photos come after all records: without its record none is kept. What was kept until then is told in any case. */
async function withPhotos(
  files: File[],
  result: ImportResult,
  importing: Parameters<typeof planImport>[1],
): Promise<{ result: ImportResult; photos: number }> {
  let photos = 0;
  const restoring = { ...importing, onKept: (count: number) => (photos += count) };
  try {
    const reply = await takePhotos(files, (request) => callBackground('importPhotos', request), restoring);
    if (reply.ok) return { result, photos };
    return { result: { ...result, outcome: 'failed', problem: reply.problem }, photos };
  } catch (error) {
    if (importing.signal.aborted) return { result: { ...result, outcome: 'stopped' }, photos };
    return { result: { ...result, outcome: 'failed', problem: await problemOf(error) }, photos };
  }
}
