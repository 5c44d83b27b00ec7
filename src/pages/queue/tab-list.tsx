import type { Tabs } from 'webextension-polyfill';
import { isAsleep } from '../../queue/is-asleep.ts';
import { t } from '../../ui/words/i18n.ts';
import { isKnown } from './proposal.ts';

interface TabListProps {
  tabs: readonly Tabs.Tab[];
  /** Numbers of the tabs that are left out. */
  left: ReadonlySet<number>;
  onChange: (left: ReadonlySet<number>) => void;
}

/** The tabs to choose from, each by itself or all at once. Those that the browser does not name before it is allowed are counted only. */
export function TabList({ tabs, left, onChange }: TabListProps) {
  const named = tabs.filter(isKnown);
  if (named.length === 0) return null;
  const turn = (id: number, wanted: boolean) => {
    const next = new Set(left);
    if (wanted) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  const out = named.filter(({ id = -1 }) => left.has(id)).length;
  const turnAll = () => onChange(new Set(out === 0 ? named.map(({ id = -1 }) => id) : []));
  return (
    <ul class="queue-tabs">
      {named.length > 1 && (
        <li>
          <label class="option-check">
            <input
              type="checkbox"
              checked={out === 0}
              ref={(box) => {
                if (box) box.indeterminate = out > 0 && out < named.length;
              }}
              onChange={turnAll}
            />
            <span>{t('queueAllTabs')}</span>
          </label>
        </li>
      )}
      {named.map(({ id = -1, title, url, ...tab }) => (
        <li key={id}>
          <label class="option-check">
            <input
              type="checkbox"
              checked={!left.has(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            <span dir="auto">{title || url}</span>
            {isAsleep(tab) && <span class="queue-host">{t('queueSleeps')}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}
