/**
 * A button that opens a menu, after the ARIA Authoring Practices' menu button: arrows, Home, End and first letters move,
 * Enter or Space choose, Escape and Tab close and give the focus back. The browser's popover closes it on a click outside.
 */
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import './button.css';
import { Icon, type IconName } from './icons.tsx';
import './menu.css';
import { floatBeside } from '../page/float-beside.ts';

export interface MenuItem {
  label: string;
  icon?: IconName;
  kind?: 'plain' | 'danger';
  disabled?: boolean;
  /** A rule is drawn above it. */
  ruled?: boolean;
  onChoose: () => void;
}

interface MenuProps {
  /** What stands on the button; with `icon` alone it is read out and shown as a tooltip. */
  label: string;
  icon?: IconName;
  /** Shows the words on the button, not the icon alone. */
  children?: ComponentChildren;
  items: readonly MenuItem[];
}

export function Menu({ label, icon = 'more', children, items }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const toggled = (event: { newState: string }) => {
    setOpen(event.newState === 'open');
    if (event.newState !== 'open' || !menu.current || !button.current) return;
    floatBeside(menu.current, button.current, 'end');
    entries()[0]?.focus();
  };
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    menu.current?.showPopover();
  };
  const moveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') menu.current?.hidePopover();
    const target = targetOf(event, entries());
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  const choose = (item: MenuItem) => {
    if (item.disabled) return;
    menu.current?.hidePopover();
    button.current?.focus();
    item.onChoose();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={children === undefined ? 'icon-button' : 'button'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popovertarget={id}
        {...(children === undefined ? { 'aria-label': label, title: label } : {})}
        onKeyDown={openByKey}
      >
        {(children === undefined || icon !== 'more') && <Icon name={icon} />}
        {children}
        {children !== undefined && <Icon name="chevron" />}
      </button>
      <div
        ref={menu}
        id={id}
        class="menu"
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        onToggle={toggled}
        onKeyDown={moveByKey}
      >
        {items.map((item) => (
          <button
            key={item.label}
            type="button"
            class={item.ruled ? 'menu-item menu-ruled' : 'menu-item'}
            role="menuitem"
            tabIndex={-1}
            data-kind={item.kind ?? 'plain'}
            aria-disabled={item.disabled ? 'true' : undefined}
            onClick={() => choose(item)}
          >
            {item.icon && <Icon name={item.icon} />}
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

/** Returns the entry to which a key moves from the one in focus, round the ends; none for other keys. */
function targetOf(event: KeyboardEvent, entries: HTMLElement[]): HTMLElement | undefined {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  if (event.key === 'ArrowDown') return entries[(at + 1) % entries.length];
  if (event.key === 'ArrowUp') return entries.at(at <= 0 ? -1 : at - 1);
  if (event.key === 'Home') return entries[0];
  if (event.key === 'End') return entries.at(-1);
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const letter = event.key.toLocaleLowerCase();
  const later = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  return later.find((entry) => entry.textContent.trim().toLocaleLowerCase().startsWith(letter));
}
