/** The search box: finds as the person types. `/` goes to it from anywhere on the page. */
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueryProblem } from '../../../library/search/query/query.ts';
import { Button, IconButton } from '../../../ui/components/button.tsx';
import { t } from '../../../ui/words/i18n.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { searchStatus } from './finding.ts';
import { place, stay } from '../place/place.ts';
import { queryProblemWords } from './query-problem-words.ts';
import { SearchHelp } from './search-help.tsx';
import { useSingleKey } from '../keys/single-key.ts';

/** While somebody types, half a date is no date: what is odd is told when they pause, in milliseconds. */
const PAUSE = 700;

export function SearchBox({ problems }: { problems: readonly QueryProblem[] }) {
  const box = useRef<HTMLInputElement>(null);
  const [helping, setHelping] = useState(false);
  const at = place.value;
  const words = problems.map(queryProblemWords).join(' ');
  const told = useAfterPause(words, at.query);
  const meant = told === words ? problems.flatMap(meantBy) : [];
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
        {meant.map(({ word, like }) => (
          <Fragment key={word}>
            {' '}
            <Button
              size="small"
              onClick={() => {
                find(withWord(at.query, word, like));
                box.current?.focus();
              }}
            >
              {t('searchMeantWord', { word: like })}
            </Button>
          </Fragment>
        ))}
      </p>
      <SearchHelp open={helping} onClose={() => setHelping(false)} />
    </search>
  );
}

const meantBy = (problem: QueryProblem): { word: string; like: string }[] =>
  problem.kind === 'word' && problem.like !== null ? [{ word: problem.word, like: problem.like.word }] : [];

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Returns the query with another word in the place of this one, which was typed with whatever stands around it. */
function withWord(query: string, typed: string, other: string): string {
  const [word] = typed.match(WORD) ?? [];
  return query.replace(WORD, (part) => (part === word ? other : part));
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
