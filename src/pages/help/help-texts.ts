const files = import.meta.glob<string>('../../../docs/help/*.md', { query: '?raw', import: 'default', eager: true });

/** The help's texts by their language (BCP 47): each file of `docs/help/`, called as the one of the messages is (`pt_BR`). */
export const helpTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [
    path.split('/').at(-1)?.replace('.md', '').replaceAll('_', '-') ?? '',
    text,
  ]),
);
