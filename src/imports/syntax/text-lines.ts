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
    // Only what has come is looked through: a line may be as long as the file.
    const parts = decoder.decode(bytes, { stream: true }).split('\n');
    const open = parts.pop() ?? '';
    for (const part of parts) {
      yield line(rest + part);
      rest = '';
    }
    rest += open;
  }
  rest += decoder.decode();
  if (rest !== '') yield line(rest);
}

/**
 * Returns the file as UTF-8: as it is, or converted where a byte order mark says that it is UTF-16, as Excel's "Unicode
 * text" is.
 */
export async function asUtf8(file: Blob): Promise<Blob> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return encoding === null ? file : new Blob([new TextDecoder(encoding).decode(await file.arrayBuffer())]);
}

/** Whether all bytes are UTF-8; a letter that the end of the file cuts off does not count. */
export async function isUtf8(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of file.stream()) decoder.decode(bytes, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Returns the first characters of the file, as many as are needed to know what it is. */
export async function beginningOf(file: Blob): Promise<string> {
  return new TextDecoder().decode(await file.slice(0, BEGINNING).arrayBuffer());
}

const BEGINNING = 16_384;
