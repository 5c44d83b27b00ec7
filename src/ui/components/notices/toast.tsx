/** Short notices at the foot of a page: what was done, with a way to undo it. Read out by the `Announcer`. */
import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announce.tsx';
import { Button, IconButton } from '../button.tsx';
import { t } from '../../words/i18n.ts';
import './toast.css';

export interface Toast {
  text: string;
  kind?: 'plain' | 'bad';
  /** What the person may still do, such as undo. */
  action?: { label: string; run: () => void };
  /** Aborted when it no longer holds: it goes before its time. */
  over?: AbortSignal;
}

/** Long enough to read and reach the button (WCAG 2.2.1); it stays as long as pointer or focus are on it. */
const STAY = 10_000;

/** Pixels between notices and the window's foot, and as many above them: see `toast.css`. */
const GAP = 32;

const shown = signal<readonly (Toast & { id: number })[]>([]);
let lastId = 0;

/** More of them hide the page: of several failures the oldest goes. */
const MOST = 3;

/**
 * Shows the notice, in the place of the one before, and has it read out. A notice with nothing to do leaves one with
 * something to do, such as undo, where it is. A failure stays until it is closed; the same failure again takes its place.
 */
export function showToast(toast: Toast): void {
  lastId += 1;
  const id = lastId;
  const stays = (before: Toast) =>
    before.kind === 'bad'
      ? before.text !== toast.text
      : toast.kind === 'bad' || (before.action !== undefined && toast.action === undefined);
  shown.value = [
    ...shown
      .peek()
      .filter(stays)
      .slice(1 - MOST),
    { ...toast, id: lastId },
  ];
  announce(toast.text, toast.kind === 'bad' ? 'assertive' : 'polite');
  toast.over?.addEventListener('abort', () => remove(id), { once: true });
}

/** Whether the notice that was shown with this action is still there. */
export const isOffered = (action: Toast['action']): boolean =>
  action !== undefined && shown.peek().some((toast) => toast.action === action);

const remove = (id: number) => {
  shown.value = shown.peek().filter((toast) => toast.id !== id);
};

export function Toasts() {
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (region.current ? leaveRoom(region.current) : undefined), []);
  // Without notices there is no region to go to; the words are read out by the announcer.
  return (
    <div
      ref={region}
      class="toasts"
      {...(shown.value.length > 0 ? { role: 'region', 'aria-label': t('uiNotices') } : {})}
    >
      {shown.value.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

/**
 * Tells the page's styles how high the notices are, as `--notices`: so that what has the focus comes out from under them,
 * and all else can be scrolled out. Returns what ends it.
 */
function leaveRoom(region: HTMLElement): () => void {
  const { style } = document.documentElement;
  const sizes = new ResizeObserver(() => {
    const height = region.offsetHeight;
    if (height === 0) return void style.removeProperty('--notices');
    style.setProperty('--notices', `${height + GAP}px`);
    const focus = document.activeElement;
    if (focus !== document.body) focus?.scrollIntoView({ block: 'nearest' });
  });
  sizes.observe(region);
  return () => {
    sizes.disconnect();
    style.removeProperty('--notices');
  };
}

function ToastCard({ toast }: { toast: Toast & { id: number } }) {
  const [held, hold] = useState(false);
  const stays = held || toast.kind === 'bad';
  useEffect(() => {
    if (stays) return undefined;
    const timer = setTimeout(remove, STAY, toast.id);
    return () => clearTimeout(timer);
  }, [stays, toast.id]);
  const run = () => {
    toast.action?.run();
    remove(toast.id);
  };
  return (
    <div
      class="toast"
      data-kind={toast.kind ?? 'plain'}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <p>{toast.text}</p>
      {toast.action && (
        <Button kind="quiet" size="small" onClick={run}>
          {toast.action.label}
        </Button>
      )}
      <IconButton icon="close" size="small" label={t('uiClose')} onClick={() => remove(toast.id)} />
    </div>
  );
}
