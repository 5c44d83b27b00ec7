/** Yields the lines of the file that are not empty, with the bytes read so far; a file of any size, in little memory. */
export async function* linesOf(file: Blob): AsyncGenerator<{ text: string; read: number }> {
  const decoder = new TextDecoder();
  let rest = '';
  let read = 0;
  for await (const bytes of file.stream()) {
    read += bytes.length;
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) if (text.trim() !== '') yield { text, read };
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield { text: rest, read };
}
