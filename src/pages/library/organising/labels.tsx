/** All tags, or all collections: rename one, merge several into one, take one off everywhere. Each can be undone. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { collectionsInUse, tagsInUse, type LabelCount } from '../../../library/reading/labels-in-use.ts';
import { fold } from '../../../library/search/words/fold.ts';
import { Icon } from '../../../ui/components/icons.tsx';
import { Button, IconButton } from '../../../ui/components/button.tsx';
import { Editable } from '../../../ui/components/field.tsx';
import { formatNumber, t, tn } from '../../../ui/words/i18n.ts';
import { replaceLabels, type Marks } from '../actions/mark-records.ts';
import { useLive } from '../../live.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { addressOf, placeOf, type Place } from '../place/place.ts';
import { isTyping } from '../keys/typing.ts';

/** Of thousands of tags those are shown that are used most; the others are found by their letters. */
const MOST_SHOWN = 300;

export function Labels({ marks, at }: { marks: Marks; at: Place }) {
  const [letters, setLetters] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState(false);
  const used = useLive(() => (marks === 'tags' ? tagsInUse() : collectionsInUse()), [marks]);
  const id = useId();
  /** The name whose row the focus goes to as soon as it is there: the row that had it went with the old name. */
  const [landing, setLanding] = useState<string | null>(null);
  if (used.state !== 'ready') return <p class="library-empty">{t('libraryReading')}</p>;
  const wanted = fold(letters).trim();
  const fitting = used.value.filter(({ label }) => fold(label).includes(wanted));
  // What another tab has renamed meanwhile is ticked no more.
  const chosen = used.value.filter(({ label }) => ticked.has(label));
  const tick = (label: string) => {
    const next = new Set(ticked);
    if (!next.delete(label)) next.add(label);
    setTicked(next);
  };
  return (
    <section class="labels" aria-labelledby={id}>
      <div class="reader-bar">
        <a class="button" data-kind="quiet" href={addressOf({ ...at, view: 'list' })}>
          <Icon name="back" /> {t('libraryBack')}
        </a>
      </div>
      <h2 id={id}>{marks === 'tags' ? t('labelsTags') : t('labelsCollections')}</h2>
      {used.value.length === 0 ? (
        <p class="library-empty">{marks === 'tags' ? t('labelsNoTags') : t('labelsNoCollections')}</p>
      ) : (
        <>
          <div class="selection-bar" role="toolbar" aria-label={t('librarySelection')}>
            <input
              type="search"
              dir="auto"
              aria-label={t('labelsFind')}
              placeholder={t('labelsFind')}
              value={letters}
              onInput={(event) => setLetters(event.currentTarget.value)}
            />
            <Button size="small" disabled={chosen.length < 2} onClick={() => setMerging(true)}>
              {t('labelsMerge')}
            </Button>
          </div>
          <table class="labels-table">
            <thead class="unseen">
              <tr>
                <th scope="col">{t('labelsTick')}</th>
                <th scope="col">{t('labelsName')}</th>
                <th scope="col">{t('chartsStories')}</th>
                <th scope="col">{t('labelsDo')}</th>
              </tr>
            </thead>
            <tbody>
              {fitting.slice(0, MOST_SHOWN).map((label) => (
                <LabelRow
                  key={label.label}
                  marks={marks}
                  {...label}
                  ticked={ticked.has(label.label)}
                  onTick={() => tick(label.label)}
                  landsHere={label.label === landing}
                  onLanded={() => setLanding(null)}
                  onReplace={(to) => {
                    setLanding(to);
                    void replaceLabels(marks, [label.label], to);
                  }}
                />
              ))}
            </tbody>
          </table>
          <p class="search-state">{fitting.length > MOST_SHOWN && tn('labelsMore', fitting.length - MOST_SHOWN)}</p>
        </>
      )}
      <MergeDialog
        marks={marks}
        open={merging}
        labels={chosen}
        onClose={(name) => {
          setMerging(false);
          if (name === null) return;
          setTicked(new Set());
          setLanding(name);
        }}
      />
    </section>
  );
}

interface LabelRowProps extends LabelCount {
  marks: Marks;
  ticked: boolean;
  onTick: () => void;
  /** The focus comes here, unless the person has gone elsewhere to type. */
  landsHere: boolean;
  onLanded: () => void;
  /** Puts another word in the place of this one, or null. */
  onReplace: (to: string | null) => void;
}

function LabelRow({ marks, label, count, ticked, onTick, landsHere, onLanded, onReplace }: LabelRowProps) {
  const [renaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!landsHere) return undefined;
    // A dialog that closes gives the focus back first.
    const frame = requestAnimationFrame(() => {
      if (!isTyping(document.activeElement)) link.current?.focus();
      onLanded();
    });
    return () => cancelAnimationFrame(frame);
  }, [landsHere, onLanded]);
  const renamed = useRef(false);
  const rename = (text: string): string | null => {
    const name = text.replace(/\s+/gu, ' ').trim();
    if (name === '') return t('labelsNoName');
    // The box commits once more when it is left, which it is when it goes.
    if (name !== label && !renamed.current) {
      renamed.current = true;
      onReplace(name);
    }
    setRenaming(false);
    return null;
  };
  const filter = marks === 'tags' ? { tag: [label] } : { collection: [label] };
  return (
    <tr>
      <td>
        <input type="checkbox" aria-label={t('labelsTickOne', { label })} checked={ticked} onChange={onTick} />
      </td>
      <th scope="row">
        {renaming ? (
          <Editable
            class="edit-field"
            label={t('labelsNewName', { label })}
            text={label}
            takesFocus
            onCommit={rename}
            onLeave={() => setRenaming(false)}
          />
        ) : (
          <a ref={link} dir="auto" href={addressOf({ ...placeOf(''), filters: filter })}>
            {label}
          </a>
        )}
      </th>
      <td>{formatNumber(count)}</td>
      <td>
        <IconButton icon="edit" label={t('labelsRename', { label })} onClick={() => setRenaming(true)} />
        <IconButton icon="delete" label={t('labelsRemove', { label })} onClick={() => onReplace(null)} />
      </td>
    </tr>
  );
}
