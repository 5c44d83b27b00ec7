/** The search box: finds as the person types. `/` goes to it from anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueryProblem } from '../../library/search/query.ts';
import { IconButton } from '../../ui/button.tsx';
import { t } from '../../ui/i18n.ts';
import { Icon } from '../../ui/icons.tsx';
import { searchStatus } from './finding.ts';
import { place, stay } from './place.ts';
import { queryProblemWords } from './query-problem-words.ts';
import { SearchHelp } from './search-help.tsx';
import { useSingleKey } from './single-key.ts';

/** While somebody types, half a date is no date: what is odd is told when they pause, in milliseconds. */
const PAUSE = 700;

export function SearchBox({ problems }: { problems: readonly QueryProblem[] }) {
  const box = useRef<HTMLInputElement>(null);
  const [helping, setHelping] = useState(false);
  const at = place.value;
  const told = useAfterPause(problems.map(queryProblemWords).join(' '), at.query);
  const status = searchStatus.value;
  useSingleKey('/', () => {
    box.current?.focus();
    box.current?.select();
  });
  const find = (query: string) =>
    stay({
      query,
      open: null,
      shelf: at.shelf === 'trash' ? 'all' : at.shelf,
      view: at.view === 'charts' ? 'charts' : 'list',
    });
  return (
    <search class="search">
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={box}
          type="search"
          dir="auto"
          aria-label={t('librarySearch')}
          placeholder={t('librarySearchHint')}
          value={at.query}
          disabled={status.state === 'unavailable'}
          onInput={(event) => find(event.currentTarget.value)}
        />
        <IconButton icon="info" size="small" label={t('searchHelp')} onClick={() => setHelping(true)} />
      </div>
      <p class="search-problem" role="status">
        {told}
      </p>
      <SearchHelp open={helping} onClose={() => setHelping(false)} />
    </search>
  );
}

/** Returns `text` once neither it nor `typed` has changed for a moment; an empty one at once. */
function useAfterPause(text: string, typed: string): string {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(setTold, PAUSE, text);
    return () => clearTimeout(timer);
  }, [text, typed]);
  return text === '' ? '' : told;
}
