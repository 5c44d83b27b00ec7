/** Icons drawn for Cutline on a 16 × 16 grid, stroke 1.5, in the colour of the text. They are always beside words or in a labelled button. */
import type { ComponentChildren } from 'preact';

export type IconName = keyof typeof shapes;

const inwards = <path d="M8 2.25V9.5M5 6.75l3 3 3-3M2.75 9.5v3.75h10.5V9.5" />;

const shapes = {
  add: <path d="M8 3.25v9.5M3.25 8h9.5" />,
  back: <path d="M9.75 3.5 5.25 8l4.5 4.5" />,
  charts: <path d="M2.75 13.25h10.5M4.25 10.75V7.5M7 10.75V3M9.75 10.75V5.5M12.25 10.75V8.75" />,
  check: <path d="m3 8.5 3.25 3.25L13 5" />,
  chevron: <path d="m4.5 6.25 3.5 3.5 3.5-3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="7.75" height="7.75" rx="1.5" />
      <path d="M10.5 3.5a.75.75 0 0 0-.75-.75h-6a1 1 0 0 0-1 1v6c0 .4.35.75.75.75" />
    </>
  ),
  delete: <path d="M2.75 4.25h10.5M6.25 4V2.75h3.5V4M4.25 4.5l.6 8.75h6.3l.6-8.75M6.75 7v3.75M9.25 7v3.75" />,
  download: inwards,
  edit: <path d="m3 10.75-.25 2.5 2.5-.25 7.4-7.4a1.25 1.25 0 0 0 0-1.75l-.5-.5a1.25 1.25 0 0 0-1.75 0Z" />,
  error: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 5v3.5M8 10.75v.25" />
    </>
  ),
  evidence: (
    <>
      <circle cx="4" cy="3.75" r="1.5" />
      <circle cx="12" cy="3.75" r="1.5" />
      <circle cx="8" cy="12.25" r="1.5" />
      <path d="M4 5.25v1A1.75 1.75 0 0 0 5.75 8h4.5A1.75 1.75 0 0 0 12 6.25v-1M8 8v2.75" />
    </>
  ),
  export: <path d="M8 9.75V2.5M5 5.25l3-3 3 3M2.75 9.5v3.75h10.5V9.5" />,
  filter: <path d="M2.25 4h11.5M4.5 8h7M6.75 12h2.5" />,
  help: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M6.35 6.4a1.65 1.65 0 1 1 2.5 1.45c-.5.3-.85.6-.85 1.2v.2M8 11.2v.1" />
    </>
  ),
  import: inwards,
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.5V11M8 5.1v.15" />
    </>
  ),
  library: <path d="M3 2.75h2.25v10.5H3ZM6.75 2.75H9v10.5H6.75ZM10.6 3.6l2-.5 2.1 9.1-2 .5Z" />,
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.5M2.5 8h.5M2.5 12h.5" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.25" cy="8" r="1.25" />
      <circle cx="8" cy="8" r="1.25" />
      <circle cx="12.75" cy="8" r="1.25" />
    </g>
  ),
  open: <path d="M6.5 3.5H3.25a.5.5 0 0 0-.5.5v8.75c0 .3.2.5.5.5H12a.5.5 0 0 0 .5-.5V9.5M9 2.75h4.25V7M13 3 7.5 8.5" />,
  photo: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="8" rx="1" />
      <path d="m3 10.25 3.25-3.75 2.5 3 1.75-1.5 2.5 2.25M2 13.25h8" />
    </>
  ),
  point: (
    <>
      <path d="M13.25 6.5V4a1.25 1.25 0 0 0-1.25-1.25H4A1.25 1.25 0 0 0 2.75 4v8c0 .7.55 1.25 1.25 1.25h2.5" />
      <path d="m8 8 6 2.2-2.6 1.2L10.2 14Z" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" />
    </>
  ),
  settings: <path d="M2.25 4.5h6M11.75 4.5h2M2.25 11.5h2M7.75 11.5h6M10 2.75v3.5M6 9.75v3.5" />,
  tabs: <path d="M2.25 5.75h11.5v7.5H2.25ZM4 3.25h8" />,
  tag: (
    <>
      <path d="M2.75 2.75h5l5.5 5.5-5 5-5.5-5.5Z" />
      <path d="M5.35 5.35h.01" stroke-width="2" />
    </>
  ),
  undo: <path d="M5.5 3 2.75 5.75 5.5 8.5M3 5.75h6.25a3.5 3.5 0 0 1 0 7H6" />,
  update: (
    <path d="M13 6.5A5.25 5.25 0 0 0 3.5 5M3 9.5A5.25 5.25 0 0 0 12.5 11M3.25 2.25V5.1H6.1M12.75 13.75V10.9H9.9" />
  ),
  warning: <path d="M8 2.5 1.9 13.25h12.2ZM8 6.5v3.25M8 11.5v.1" />,
} satisfies Record<string, ComponentChildren>;

/** Icons that point along the line of writing turn round with it. */
const TURNS = new Set<IconName>(['back', 'open', 'undo']);

/** `size` is in pixels where the browser's letters have their usual size; icons grow with larger ones. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const side = `${size / 16}rem`;
  return (
    <svg
      class={TURNS.has(name) ? 'icon icon-turns' : 'icon'}
      data-icon={name}
      width={side}
      height={side}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}

/** The product's sign, in its own colours: a press photo with its cutline under it. */
export function Logo({ size = 20 }: { size?: number }) {
  const side = `${size / 16}rem`;
  return (
    <svg width={side} height={side} viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="1" width="14" height="10" rx="1.5" fill="#4476b6" />
      <circle cx="11.5" cy="4.5" r="1.5" fill="#fff" />
      <path d="M3 9 6.5 4.5 9 7.5 10.5 6.5 13 9Z" fill="#fff" />
      <rect x="1" y="13" width="10" height="2" rx="1" fill="#e8702a" />
    </svg>
  );
}
