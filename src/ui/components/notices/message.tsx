/** A line that tells the person something: plain, good, a warning, a failure. The icon goes with the kind, colour never alone. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../icons.tsx';
import './message.css';

type Kind = 'plain' | 'good' | 'warn' | 'bad';

const ICONS: Record<Kind, IconName> = { plain: 'info', good: 'check', warn: 'warning', bad: 'error' };

export function Message({ kind = 'plain', children }: { kind?: Kind; children: ComponentChildren }) {
  return (
    <div class="message" data-kind={kind}>
      <Icon name={ICONS[kind]} />
      <div>{children}</div>
    </div>
  );
}
