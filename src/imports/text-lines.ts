/** Reading text files as streams, so that memory stays flat however large they are. */

export interface TextLine {
  text: string;
  /** Counted from 1. */
  number: number;
  /** Share of the file that has been read, from 0 to 1. */
  progress: number;
}

/** Yields the lines of the file, without line ends; the last one also when no line feed ends it. A byte order mark is dropped. */
export async function* linesOf(file: Blob): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  let read = 0;
  const line = (text: string): TextLine => ({
    text: text.endsWith('\r') ? text.slice(0, -1) : text,
    number: ++number,
    progress: file.size === 0 ? 1 : Math.min(1, read / file.size),
  });
  for await (const bytes of file.stream()) {
    read += bytes.length;
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield line(part);
  }
  rest += decoder.decode();
  if (rest !== '') yield line(rest);
}

/** Returns the first characters of the file, as many as are needed to know what it is. */
export async function beginningOf(file: Blob): Promise<string> {
  return new TextDecoder().decode(await file.slice(0, BEGINNING).arrayBuffer());
}

const BEGINNING = 16_384;
