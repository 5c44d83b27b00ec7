/** The course of an export that a dialog shows: idle, writing with how far it is, stopped, failed. */
import { useRef, useState } from 'preact/hooks';
import { changeSettings } from '../../../settings/settings.ts';
import { exportToFile, type Exported, type Part, type Scope, type Wanted } from './export-to-file.ts';

export type ExportState =
  | { at: 'idle' }
  /** `total` is null as long as nobody knows it. */
  | { at: 'writing'; part: Part; done: number; total: number | null }
  | { at: 'stopped' }
  | { at: 'failed'; error: unknown };

export interface RunningExport {
  state: ExportState;
  /** Writes the file and remembers the format; resolves when it is over, however it ended. */
  start: (scope: Scope, wanted: Wanted) => Promise<Exported>;
  /** Ends what is under way; no file is made. */
  stop: () => void;
  /** Forgets how the last one ended, and what is still to come of it. */
  forget: () => void;
}

/** `write` is what makes the file. */
export function useExport(write: typeof exportToFile = exportToFile): RunningExport {
  const [state, setState] = useState<ExportState>({ at: 'idle' });
  const running = useRef<AbortController | null>(null);
  return {
    state,
    start: async (scope, wanted) => {
      const control = new AbortController();
      running.current = control;
      // One that was stopped winds down for a while: it says nothing any more of the next.
      const show = (now: ExportState) => {
        if (running.current === control) setState(now);
      };
      show({ at: 'writing', part: 'records', done: 0, total: null });
      void changeSettings({ exportFormat: wanted.formatId });
      const exported = await write(scope, wanted, {
        signal: control.signal,
        onProgress: (part, done, total) => show({ at: 'writing', part, done, total }),
      });
      show(stateAfter(exported));
      return exported;
    },
    stop: () => running.current?.abort(),
    forget: () => {
      running.current = null;
      setState({ at: 'idle' });
    },
  };
}

const stateAfter = (exported: Exported): ExportState =>
  exported.outcome === 'failed'
    ? { at: 'failed', error: exported.error }
    : { at: exported.outcome === 'stopped' ? 'stopped' : 'idle' };
