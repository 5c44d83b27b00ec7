/** The steps of an import: choose, check everything, show what it would do, take it in, say what happened. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { planImport, type ImportPlan } from '../../../imports/plan-import.ts';
import { runImport, type ImportResult } from '../../../imports/run-import.ts';
import { alone, forgetUnderWay, noteUnderWay } from '../../../imports/under-way.ts';
import { problemOf } from '../../../library/problems.ts';
import { callBackground } from '../../../messages/call-background.ts';
import type { Problem } from '../../../messages/wire.ts';

export type Step =
  | { at: 'choose' }
  | { at: 'checking'; share: number }
  | { at: 'planned'; files: File[]; plan: ImportPlan; readAt: string }
  | { at: 'importing'; share: number }
  | { at: 'ended'; files: File[]; result: ImportResult; readAt: string }
  | { at: 'undone'; count: number }
  /** Nothing was written: the files could not be read, or another tab is importing. */
  | { at: 'failed'; problem: Problem | 'elsewhere' };

export interface ImportSteps {
  step: Step;
  check: (files: readonly File[]) => void;
  take: (files: File[], readAt: string) => void;
  undo: (added: readonly string[]) => void;
  /** Stops what is under way; what was taken in stays. */
  stop: () => void;
  restart: () => void;
}

/** Ids that go to the background at a time. */
const UNDO_BATCH = 500;

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
      setStep(control.signal.aborted ? { at: 'choose' } : { at: 'failed', problem: problemOf(error) });
    }
  };

  return {
    step,
    check: (files) => {
      if (files.length === 0) return;
      void run(async (signal) => {
        setStep({ at: 'checking', share: 0 });
        const readAt = new Date().toISOString();
        const onProgress = (share: number) => !signal.aborted && setStep({ at: 'checking', share });
        const plan = await planImport(files, { signal, readAt, onProgress });
        return { at: 'planned', files: [...files], plan, readAt };
      });
    },
    take: (files, readAt) =>
      void run(async (signal) => {
        setStep({ at: 'importing', share: 0 });
        const onProgress = (share: number) => setStep({ at: 'importing', share });
        const result = await alone(() => importNoted(files, { signal, readAt, onProgress }));
        if (result === null) return { at: 'failed', problem: 'elsewhere' };
        return { at: 'ended', files, result, readAt };
      }),
    undo: (added) =>
      void run(async () => {
        let count = 0;
        for (let start = 0; start < added.length; start += UNDO_BATCH) {
          const reply = await callBackground('deleteRecords', { ids: added.slice(start, start + UNDO_BATCH) });
          if (!reply.ok) return { at: 'failed', problem: reply.problem };
          count += reply.value.changed.length;
        }
        return { at: 'undone', count };
      }),
    stop: () => running.current?.abort(),
    restart: () => {
      running.current?.abort();
      setStep({ at: 'choose' });
    },
  };
}

/** Imports with a note of how far it is, which stays only when the browser or the page ends before the import does. */
async function importNoted(files: File[], importing: Parameters<typeof planImport>[1]): Promise<ImportResult> {
  const note = { files: files.map(({ name, size }) => ({ name, size })), begunAt: importing.readAt };
  await noteUnderWay({ ...note, records: 0 });
  try {
    return await runImport(files, (request) => callBackground('importRecords', request), {
      ...importing,
      onBatch: (records) => noteUnderWay({ ...note, records }),
    });
  } finally {
    await forgetUnderWay();
  }
}

/** Closing the tab stops the import: the browser asks first. */
function useWarningOnLeave(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const control = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: control.signal });
    return () => control.abort();
  }, [isRunning]);
}
