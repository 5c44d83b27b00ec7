/**
 * How what Cutline shows on a page looks: the colours of `src/ui/styles/tokens.css`, as one text for a constructed stylesheet.
 * Sizes are in px, since a page may have set its own root font size.
 */

/** Colours of all of it, and everything that a page's own rules for unknown elements could have set. */
export const sharedStyles = `
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto !important;
    inset-block-end: 0 !important;
    inset-inline-end: 0 !important;
    z-index: 2147483647 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    overflow: visible !important;
    color-scheme: light dark !important;
    --paper: light-dark(#ffffff, #2a2c31) !important;
    --ink: light-dark(#1b1d21, #eceef1) !important;
    --quiet: light-dark(#565b64, #adb3bd) !important;
    --rule: light-dark(#e1e4e8, #4a5059) !important;
    --edge: light-dark(#878d97, #777e8a) !important;
    --accent: light-dark(#2a5d9f, #8fb8ee) !important;
    --on-accent: light-dark(#ffffff, #10243d) !important;
    --hover: light-dark(#eceef1, #363940) !important;
    font: 15px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif !important;
    color: var(--ink) !important;
  }
  :host([data-cutline-theme='light']) { color-scheme: light !important; }
  :host([data-cutline-theme='dark']) { color-scheme: dark !important; }
  :host([data-corner^='top']) { inset-block: 0 auto !important; }
  :host([data-corner$='start']) { inset-inline: 0 auto !important; }
  * { box-sizing: border-box; }
  h2, p, ul { margin: 0; padding: 0; }
  h2 { font-size: 15px; line-height: 1.35; font-weight: 650; text-wrap: balance; }
  .panel {
    background: var(--paper);
    color: var(--ink);
    border: 1px solid var(--rule);
    border-radius: 12px;
    box-shadow: 0 2px 6px rgb(0 0 0 / 0.12), 0 12px 32px rgb(0 0 0 / 0.2);
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--accent);
    background: none;
    border: 1px solid var(--edge);
    border-radius: 6px;
    min-block-size: 36px;
    padding: 4px 14px;
    cursor: pointer;
  }
  button:hover { background: var(--hover); }
  button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.main:hover { filter: brightness(1.08); }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: clip; clip-path: inset(50%); white-space: nowrap; }
  @media (forced-colors: active) {
    button.main { forced-color-adjust: none; background: ButtonText; color: ButtonFace; border-color: ButtonText; }
    :focus-visible { outline-color: Highlight; }
  }
`;

export const noticeStyles = `${sharedStyles}
  .panel {
    inline-size: 380px;
    max-inline-size: calc(100vw - 24px);
    max-block-size: calc(100vh - 24px);
    overflow: auto;
    margin: 12px;
    padding: 14px 16px;
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 8px;
    row-gap: 10px;
  }
  .panel:has(.message:empty) { opacity: 0; }
  .message { display: grid; gap: 8px; align-self: center; }
  .lines { display: grid; gap: 4px; overflow-wrap: anywhere; }
  .lines:empty { display: none; }
  textarea { position: fixed; opacity: 0; }
  .lines p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }
  .lines p + p { color: var(--quiet); font-size: 14px; }
  .actions { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px; }
  .actions:empty { display: none; }
  .close {
    inline-size: 32px;
    min-block-size: 32px;
    padding: 0;
    border-color: transparent;
    color: var(--quiet);
    font-size: 20px;
    line-height: 1;
    font-weight: 400;
    align-self: start;
    margin-block-start: -4px;
    margin-inline-end: -6px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel { animation: arrive 160ms ease-out; }
    @keyframes arrive { from { opacity: 0; transform: translateY(8px); } }
  }
`;

export const chooserStyles = `${sharedStyles}
  dialog {
    inline-size: 560px;
    max-inline-size: calc(100vw - 24px);
    max-block-size: calc(100vh - 24px);
    padding: 0;
    margin: auto;
    font: inherit;
  }
  dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  form { display: grid; grid-template-rows: auto minmax(0, 1fr) auto auto; max-block-size: calc(100vh - 26px); }
  header { padding: 16px 18px 12px; display: grid; gap: 4px; }
  header p { color: var(--quiet); font-size: 14px; }
  h2 { font-size: 17px; }
  .choices { overflow: auto; padding: 2px 10px; border-block: 1px solid var(--rule); }
  label {
    display: grid;
    grid-template-columns: auto 96px minmax(0, 1fr);
    gap: 12px;
    align-items: start;
    padding: 10px 8px;
    margin-block: 6px;
    border-radius: 8px;
    cursor: pointer;
  }
  label:hover { background: var(--hover); }
  label:has(:checked) { background: var(--hover); box-shadow: inset 0 0 0 2px var(--accent); }
  label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
  input { margin: 4px 0 0; inline-size: 16px; block-size: 16px; accent-color: var(--accent); }
  input:focus-visible { outline: none; }
  img, .picture {
    inline-size: 96px;
    block-size: 72px;
    object-fit: cover;
    border-radius: 6px;
    background: var(--rule);
  }
  .failed { padding: 10px 18px; font-weight: 600; }
  .failed:empty { display: none; }
  .words { display: grid; gap: 2px; overflow-wrap: anywhere; }
  .words p {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .credit, .none { color: var(--quiet); font-size: 14px; }
  footer { padding: 12px 18px 16px; display: flex; flex-wrap: wrap; gap: 8px; justify-content: end; }
  @media (max-width: 400px) {
    label { grid-template-columns: auto 64px minmax(0, 1fr); gap: 8px; }
    img, .picture { inline-size: 64px; block-size: 48px; }
  }
  @media (forced-colors: active) {
    label:has(:checked) { outline: 2px solid Highlight; }
  }
`;
