/** How exported stories look, in the HTML file and in the EPUB: readable, printable, light and dark. */
export const storyCss = `:root { color-scheme: light dark; }
body { font: 1.05em/1.6 Georgia, 'Noto Serif', 'Times New Roman', serif; margin: 0 auto; max-width: 42rem; overflow-wrap: break-word; padding: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0.2em 0 0.5em; }
.kicker, .byline, .published, .dateline, .source, nav { font-family: system-ui, sans-serif; font-size: 0.85rem; opacity: 0.8; margin: 0.2em 0; }
.lead { font-weight: 600; }
figure { margin: 1.5em 0; }
figure img { height: auto; max-width: 100%; }
figcaption { font: 0.9em/1.45 system-ui, sans-serif; margin-block-start: 0.4em; }
.credit { opacity: 0.75; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: 0.2em 0.5em; }
article + article { border-block-start: 1px solid; margin-block-start: 3rem; padding-block-start: 2rem; }
`;

/** Each text in its own direction, as one quoted from another language has it. Not in an EPUB, which forbids it in styles. */
export const directionCss = `h1, h2, h3, h4, h5, h6, p, li, th, td, figcaption { unicode-bidi: plaintext; }
`;
