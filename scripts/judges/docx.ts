import mammoth from 'mammoth';

/** How a style of ours is to be read: mammoth names every style that it is not told of. */
const STYLES = [
  'Kicker',
  'Subheadline',
  'Lead',
  'Dateline',
  'Byline',
  'Published',
  'Photo',
  'caption',
  'Quote',
  'Source',
];

/** Returns what mammoth reads in a Word document, as text, and what it does not understand of it. Throws on what is none. */
export async function readDocx(file: Uint8Array): Promise<{ text: string; problems: string[] }> {
  const input = { buffer: Buffer.from(file) };
  const styleMap = [...STYLES.map((name) => `p[style-name='${name}'] => p:fresh`), "r[style-name='Credit'] => small"];
  const { messages } = await mammoth.convertToHtml(input, { styleMap });
  const { value } = await mammoth.extractRawText(input);
  return { text: value, problems: messages.map(({ message }) => message) };
}
