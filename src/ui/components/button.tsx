/** Buttons: one with words, one that is an icon and has its words for screen readers and as a tooltip. */
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import './button.css';
import { Icon, type IconName } from './icons.tsx';

type Native = Omit<ButtonHTMLAttributes, 'icon' | 'size'>;

interface ButtonProps extends Native {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: IconName;
  /** Something is under way: the button keeps the focus but does nothing. */
  busy?: boolean;
  children: ComponentChildren;
}

export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  busy = false,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-kind={kind}
      data-size={size}
      aria-disabled={busy ? 'true' : undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Native {
  icon: IconName;
  /** What it does, in words. */
  label: string;
  size?: 'normal' | 'small';
}

export function IconButton({ icon, label, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" data-size={size} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
