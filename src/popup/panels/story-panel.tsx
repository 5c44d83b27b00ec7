/** The story's fields in the order in which a newspaper prints them; empty ones can be added. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Capture } from '../../article/forms/person.ts';
import type { FieldName } from '../../article/evidence.ts';
import { formatField } from '../../article/forms/field-form.ts';
import { Button } from '../../ui/components/button.tsx';
import { fieldWords } from '../../ui/words/field-words.ts';
import { t } from '../../ui/words/i18n.ts';
import { FieldRow } from './field-row.tsx';
import type { Session } from '../session/session.ts';

const FIELDS: readonly FieldName[] = [
  'section',
  'kicker',
  'headline',
  'subheadline',
  'lead',
  'dateline',
  'byline',
  'agency',
  'publishedAt',
  'modifiedAt',
  'keywords',
];

export function StoryPanel({ session, capture }: { session: Session; capture: Capture }) {
  const [fresh, setFresh] = useState<FieldName | null>(null);
  /** A press on an add button moves the focus first. Until it is released no row may vanish, or the button would move away. */
  const pressing = useRef(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const over = new AbortController();
    const isLeftEmpty = (name: FieldName) => {
      const row = panel.current?.querySelector(`[data-field="${name}"]`);
      return row?.contains(document.activeElement) === false && row.querySelector('textarea')?.value === '';
    };
    // In a timeout, so that a click on a button is handled first; none comes if the press began or ended beside the buttons.
    const letGo = () =>
      setTimeout(() => {
        if (!pressing.current) return;
        pressing.current = false;
        setFresh((now) => (now !== null && isLeftEmpty(now) ? null : now));
      }, 0);
    addEventListener('pointerup', letGo, { signal: over.signal });
    addEventListener('pointercancel', letGo, { signal: over.signal });
    return () => over.abort();
  }, []);
  const add = (name: FieldName) => {
    pressing.current = false;
    setFresh(name);
  };
  const leave = (name: FieldName) => {
    if (!pressing.current) setFresh((now) => (now === name ? null : now));
  };
  const isEmpty = (name: FieldName) => formatField(name, capture.article) === '';
  const missing = FIELDS.filter((name) => isEmpty(name) && name !== fresh);
  return (
    <section ref={panel} class="panel rows" aria-label={t('popupStory')}>
      {FIELDS.filter((name) => !missing.includes(name)).map((name) => (
        <FieldRow
          key={name}
          session={session}
          capture={capture}
          name={name}
          {...(name === fresh ? { fresh: true, onLeave: () => leave(name) } : {})}
        />
      ))}
      {missing.length > 0 && (
        <div class="adds" role="group" aria-label={t('popupAdd')} onPointerDown={() => (pressing.current = true)}>
          {missing.map((name) => (
            <Button key={name} kind="quiet" size="small" icon="add" onClick={() => add(name)}>
              {fieldWords(name)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
