/**
 * Stories over time. The picture is uPlot's; it is one slider for the keyboard and for screen readers (arrows go from step
 * to step, Enter filters), and beside it the same numbers stand in a table.
 */
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { DayCount } from '../../../library/search/query/select.ts';
import { interfaceDirection, t, tn } from '../../../ui/words/i18n.ts';
import { addressOf, go, type Place } from '../place/place.ts';
import { drawBars, type DrawnBars } from './draw-bars.ts';
import { stepWords } from './step-words.ts';
import { bestUnit, chooseStep, isChosen, stepsOf, unitsFor, type Step, type Unit } from './steps.ts';

const TITLES = { day: 'chartsByDay', month: 'chartsByMonth', year: 'chartsByYear' } as const;
const UNITS = { day: 'chartsDay', month: 'chartsMonth', year: 'chartsYear' } as const;

export function TimeChart({ at, days }: { at: Place; days: readonly DayCount[] }) {
  const [wanted, setWanted] = useState<Unit | null>(null);
  const units = unitsFor(days);
  const unit = wanted !== null && units.includes(wanted) ? wanted : bestUnit(days);
  const steps = useMemo(() => stepsOf(days, unit), [days, unit]);
  const titleId = useId();
  return (
    <section class="chart chart-time" aria-labelledby={titleId}>
      <div class="chart-head">
        <h2 id={titleId}>{t(TITLES[unit])}</h2>
        <label class="sort-choice">
          {t('chartsUnit')}
          <select value={unit} onChange={(event) => setWanted(event.currentTarget.value as Unit)}>
            {units.map((name) => (
              <option key={name} value={name}>
                {t(UNITS[name])}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Picture key={unit} at={at} unit={unit} steps={steps} />
      <StepTable at={at} unit={unit} steps={steps} />
      <p class="chart-note">{t('chartsDated')}</p>
    </section>
  );
}

interface StepsProps {
  at: Place;
  unit: Unit;
  steps: readonly Step[];
}

function Picture({ at, unit, steps }: StepsProps) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnBars | null>(null);
  const [pointed, point] = useState<number | null>(null);
  const last = steps.length - 1;
  const now = Math.min(pointed ?? last, last);
  const choose = (index: number) => {
    const step = steps[index];
    if (step) go(chooseStep(at, unit, step.name));
  };
  useEffect(() => {
    if (!box.current) return undefined;
    const bars = drawBars(box.current, {
      steps: steps.map(({ name, count }) => ({
        label: stepWords(unit, name, 'short'),
        count,
        chosen: isChosen(at, unit, name),
      })),
      backwards: interfaceDirection() === 'rtl',
      onPoint: point,
      onChoose: choose,
    });
    drawn.current = bars;
    return () => bars.remove();
    // oxlint-disable-next-line react/exhaustive-deps -- `choose` says no more than `at`, `unit` and `steps`
  }, [steps, unit, at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const forwards = interfaceDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = interfaceDirection() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const moved = new Map([
      [forwards, now + 1],
      ['ArrowUp', now + 1],
      [backwards, now - 1],
      ['ArrowDown', now - 1],
      ['Home', 0],
      ['End', last],
    ]).get(event.key);
    if (event.key === 'Enter' || event.key === ' ') choose(now);
    else if (moved === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    else {
      const to = Math.max(0, Math.min(moved, last));
      point(to);
      drawn.current?.point(to);
    }
    event.preventDefault();
  };
  const words = (index: number) => {
    const step = steps[index];
    return step ? tn('chartsStep', step.count, { step: stepWords(unit, step.name, 'long') }) : '';
  };
  return (
    <>
      <div
        ref={box}
        class="chart-picture"
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={t(TITLES[unit])}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={now}
        aria-valuetext={words(now)}
        onKeyDown={onKeyDown}
        onFocus={() => drawn.current?.point(now)}
      />
      <p class="chart-pointed">{pointed === null ? t('chartsHow') : words(pointed)}</p>
    </>
  );
}

/** The same numbers to read; steps without any are left out. */
function StepTable({ at, unit, steps }: StepsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chartsAsTable')}</summary>
      {open && (
        <table class="step-table">
          <thead>
            <tr>
              <th scope="col">{t(UNITS[unit])}</th>
              <th scope="col">{t('chartsStories')}</th>
            </tr>
          </thead>
          <tbody>
            {steps
              .filter(({ count }) => count > 0)
              .map(({ name, count }) => (
                <tr key={name}>
                  <th scope="row">
                    <a
                      href={addressOf(chooseStep(at, unit, name))}
                      aria-current={isChosen(at, unit, name) ? 'true' : undefined}
                    >
                      {stepWords(unit, name, 'long')}
                    </a>
                  </th>
                  <td>{count}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
