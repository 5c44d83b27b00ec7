/** Bars drawn by uPlot in the colours of the page. */
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatNumber } from '../../../ui/words/i18n.ts';

export interface Bar {
  label: string;
  count: number;
  chosen: boolean;
}

interface BarsOptions {
  steps: readonly Bar[];
  /** Whether time runs from right to left, as the interface's language does. */
  backwards: boolean;
  /** The pointer is over a bar, or over none. */
  onPoint: (index: number | null) => void;
  onChoose: (index: number) => void;
}

export interface DrawnBars {
  /** Puts the mark on a bar, as the pointer would. */
  point: (index: number) => void;
  remove: () => void;
}

const HEIGHT = 200;
/** Widest bar, in pixels: three stories in a year are not three walls. */
const WIDEST = 48;

/** Draws the bars into the box, as wide as it is, and follows its width and the page's colours until it is removed. */
export function drawBars(box: HTMLElement, options: BarsOptions): DrawnBars {
  let plot = draw(box, options);
  const redraw = () => {
    plot.destroy();
    plot = draw(box, options);
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', redraw);
  const width = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: HEIGHT }));
  width.observe(box);
  return {
    point: (index) => plot.setCursor({ left: plot.valToPos(index, 'x'), top: HEIGHT / 2 }, false),
    remove: () => {
      dark.removeEventListener('change', redraw);
      width.disconnect();
      plot.destroy();
    },
  };
}

function draw(box: HTMLElement, { steps, backwards, onPoint, onChoose }: BarsOptions): UPlot {
  const colour = coloursOf(box);
  const bars = UPlot.paths.bars?.({ size: [0.8, WIDEST], align: 0 });
  const axis = { stroke: colour.soft, font: `12px ${getComputedStyle(box).fontFamily}`, ticks: { show: false } };
  const series = { ...(bars ? { paths: bars } : {}), points: { show: false }, width: 0 };
  const plot = new UPlot(
    {
      width: box.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, dir: backwards ? -1 : 1, range: [-0.6, Math.max(steps.length - 0.4, 0.6)] },
        y: { range: (_plot, _least, most) => [0, Math.max(most * 1.05, 1)] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 88,
          incrs: [1, 2, 3, 6, 7, 12, 14, 24, 28, 36, 60, 91, 120, 182, 365, 730, 1825],
          values: (_plot, places) => places.map((place) => steps[place]?.label ?? ''),
        },
        {
          ...axis,
          side: backwards ? 1 : 3,
          grid: { stroke: colour.rule, width: 1 },
          incrs: WHOLE,
          size: 56,
          values: (_plot, places) => places.map(formatNumber),
        },
      ],
      series: [{}, { ...series, fill: colour.accent }, { ...series, fill: colour.mark }],
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
    },
    [
      steps.map((_, index) => index),
      steps.map(({ count }) => count),
      steps.map(({ count, chosen }) => (chosen ? count : null)),
    ],
    box,
  );
  plot.over.addEventListener('click', () => {
    if (typeof plot.cursor.idx === 'number') onChoose(plot.cursor.idx);
  });
  return plot;
}

/** Stories are counted in whole numbers. */
const WHOLE = [1, 2, 5]
  .flatMap((digit) => [0, 1, 2, 3, 4, 5].map((zeros) => digit * 10 ** zeros))
  .toSorted((a, b) => a - b);

/** The page's own colours, as they stand in its scheme: a canvas knows no custom properties. */
function coloursOf(box: HTMLElement) {
  const probe = document.createElement('span');
  box.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = { accent: read('accent'), mark: read('mark'), rule: read('rule'), soft: read('ink-soft') };
  probe.remove();
  return colours;
}
