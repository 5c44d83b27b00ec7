/**
 * The list. Arrows go from headline to headline and on to the next page, Space ticks (with Shift all since the last one),
 * Enter opens, Delete moves to the trash.
 */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { announce } from '../../../ui/components/notices/announce.tsx';
import { openBeside } from '../../../ui/page/open-beside.ts';
import type { FoundRecord } from '../../../library/search/client.ts';
import { PAGE_SIZE } from '../../../library/search/query/request.ts';
import { formatNumber, t, tn } from '../../../ui/words/i18n.ts';
import { deleteRecords } from '../actions/actions.ts';
import { turnTo } from './pager.tsx';
import type { Place } from '../place/place.ts';
import { RecordRow } from './record-row.tsx';
import { selection, tickUpTo, toggleSelected } from '../actions/selection.ts';

interface RecordListProps {
  rows: readonly FoundRecord[];
  /** Whether there is a page after this one. */
  more: boolean;
  at: Place;
  /** How many are listed on all pages; null where it is not known. */
  total: number | null;
}

/** Milliseconds in which a second click comes as a rule: a double click marks a word, and does not open the record. */
const DOUBLE_CLICK = 300;

/** Which record takes the focus when the list is shown again: the one that was read, or an end of the page turned to. */
let returnTo: { id: string } | 'first' | 'last' | null = null;

/** A finger marks words by staying on them, and a screen reader in its own way: after their clicks no second one is waited for. */
const isOfMouse = (event: MouseEvent): boolean => !('pointerType' in event) || event.pointerType === 'mouse';

const isMarked = (): boolean => getSelection()?.isCollapsed === false;

const positionWords = (at: number, count: number | null): string =>
  count === null ? formatNumber(at) : t('libraryPosition', { at, count });

/** Has the list focus this record when it comes back. */
export function returnToRecord(id: string): void {
  returnTo = { id };
}

export function RecordList({ rows, more, at, total }: RecordListProps) {
  const list = useRef<HTMLUListElement>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('.record-headline') ?? [])];
  const ids = rows.map(({ record }) => record.id);
  useEffect(() => {
    if (returnTo === null) return;
    const index = returnTo === 'first' ? 0 : returnTo === 'last' ? ids.length - 1 : ids.indexOf(returnTo.id);
    links()[index]?.focus();
    returnTo = null;
    // oxlint-disable-next-line react/exhaustive-deps -- when other records are shown
  }, [ids.join(' ')]);
  useEffect(() => {
    const stop = new AbortController();
    // From nowhere on the page, or from the search box, the arrow leads into the list.
    const onKeyDown = (event: KeyboardEvent) => {
      const outside =
        event.target === document.body ||
        (event.target instanceof HTMLElement && event.target.matches('.search-box input'));
      if (event.key !== 'ArrowDown' || !outside || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      links()[0]?.focus();
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  const turn = (page: number, end: 'first' | 'last') => {
    returnTo = end;
    turnTo(page);
  };
  const tick = (id: string, range: boolean) => {
    if (range) tickUpTo(id, ids);
    else toggleSelected(id);
    // The focus stays on the headline, whose box is another element: who does not see it would not know.
    announce(tn('librarySelected', selection.peek().size));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const link = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.record-headline') : null;
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = links();
    const index = all.indexOf(link);
    const id = ids[index];
    if (event.key === 'ArrowDown' && index === all.length - 1 && more) turn(at.page + 1, 'first');
    else if (event.key === 'ArrowUp' && index === 0 && at.page > 1) turn(at.page - 1, 'last');
    else if (event.key === 'ArrowDown') all[index + 1]?.focus();
    else if (event.key === 'ArrowUp') all[index - 1]?.focus();
    else if (event.key === 'PageDown' && more) turn(at.page + 1, 'first');
    else if (event.key === 'PageUp' && at.page > 1) turn(at.page - 1, 'first');
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === ' ' && id !== undefined) tick(id, event.shiftKey);
    else if (event.key === 'Delete' && id !== undefined && at.shelf !== 'trash') {
      (all[index + 1] ?? all[index - 1])?.focus();
      void deleteRecords([id]);
    } else return;
    event.preventDefault();
  };
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const wait = () => clearTimeout(opening.current);
    // Whoever presses elsewhere meanwhile has something else in mind.
    for (const press of ['pointerdown', 'keydown'] as const)
      addEventListener(press, wait, { signal: stop.signal, capture: true });
    stop.signal.addEventListener('abort', wait);
    return () => stop.abort();
  }, []);
  /**
   * The whole row leads to the record, not its headline alone; with Ctrl or ⌘ in a tab behind, as a link does. What is marked
   * in it to be copied stays marked, by a double click or with Shift too.
   */
  const onClick = (event: MouseEvent) => {
    clearTimeout(opening.current);
    if (!(event.target instanceof Element) || event.target.closest('a, button, input')) return;
    const headline = event.target.closest('.record-text')?.querySelector<HTMLAnchorElement>('.record-headline');
    if (!headline || event.shiftKey || event.detail > 1) return;
    const behind = event.ctrlKey || event.metaKey;
    const open = () => {
      if (isMarked()) return;
      // A click that is made up is none to open a tab by in Firefox.
      if (behind) void openBeside(headline.href, { active: false });
      else headline.click();
    };
    // What was marked before stays so until after the click in Chromium: only then can it be told what the click has done.
    opening.current = setTimeout(open, !behind && isOfMouse(event) ? DOUBLE_CLICK : 0);
  };
  // Drawn anew only when others are listed: the page around them changes more often.
  const items = useMemo(
    () =>
      rows.map((row, index) => (
        <RecordRow
          key={row.record.id}
          row={row}
          position={positionWords((at.page - 1) * PAGE_SIZE + index + 1, total)}
          onTick={(range) => (range ? tickUpTo(row.record.id, ids) : toggleSelected(row.record.id))}
        />
      )),
    // oxlint-disable-next-line react/exhaustive-deps -- `ids` are those of the rows
    [rows, total],
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys and clicks are those of the links inside
    <ul ref={list} class="records" aria-label={t('libraryRecords')} onKeyDown={onKeyDown} onClick={onClick}>
      {items}
    </ul>
  );
}
