/** How the picker looks: an outline that shows on any page, and a panel that steps aside. */
import { sharedStyles } from '../surface/surface-styles.ts';

export const pickStyles = `${sharedStyles}
  .shield {
    position: fixed;
    inset: 0;
    cursor: crosshair;
    outline: none;
    touch-action: manipulation;
  }
  .shield.rest { cursor: default; }
  .frames { position: fixed; inset: 0; pointer-events: none; overflow: clip; }
  .frame {
    position: absolute;
    border: 2px solid #1f5fae;
    border-radius: 3px;
    background: rgb(42 93 159 / 0.14);
    outline: 2px solid rgb(255 255 255 / 0.85);
  }
  .frame.alike { border-style: dashed; }
  .panel {
    position: fixed;
    inset-inline: auto 12px;
    inset-block: auto 12px;
    inline-size: 400px;
    max-inline-size: calc(100vw - 24px);
    max-block-size: calc(100vh - 24px);
    overflow: auto;
    padding: 14px 16px;
    display: grid;
    gap: 10px;
  }
  .panel.above { inset-block: 12px auto; }
  .hint, .tag { color: var(--quiet); font-size: 14px; }
  .tag code { font: 13px/1.4 ui-monospace, 'Cascadia Mono', Menlo, monospace; overflow-wrap: anywhere; }
  .words {
    max-block-size: 9em;
    overflow: auto;
    overflow-wrap: anywhere;
    white-space: pre-line;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--accent);
  }
  .words:empty, .problem:empty, .tag:empty { display: none; }
  .problem { font-weight: 600; }
  label { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
  select {
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--edge);
    border-radius: 6px;
    min-block-size: 32px;
    padding: 2px 6px;
    max-inline-size: 100%;
  }
  input { inline-size: 16px; block-size: 16px; margin: 0; accent-color: var(--accent); }
  .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  .panel:focus { outline: none; }
  [hidden] { display: none !important; }
  @media (forced-colors: active) {
    .frame { border: 3px solid Highlight; outline-color: Canvas; background: none; forced-color-adjust: none; }
    .words { border-color: Highlight; }
  }
`;
