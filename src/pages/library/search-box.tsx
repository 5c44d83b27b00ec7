/** The search box: finds as the person types. `/` goes to it from anywhere on the page, Escape empties it. */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { searchStatus } from './finding.ts';
import { place, stay } from './place.ts';

export function SearchBox() {
  const box = useRef<HTMLInputElement>(null);
  const { query } = place.value;
  const status = searchStatus.value;
  useEffect(() => {
    const stop = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    addEventListener('keydown', onKeyDown, { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return (
    <search class="search-box">
      <Icon name="search" />
      <input
        ref={box}
        type="search"
        dir="auto"
        aria-label={t('librarySearch')}
        placeholder={t('librarySearchHint')}
        title={t('librarySearchHelp')}
        value={query}
        disabled={status.state === 'unavailable'}
        onInput={(event) => stay({ query: event.currentTarget.value, open: null })}
      />
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}
