/** Yields the lines of the file that are not empty; a file of any size, in little memory. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of file.stream()) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) if (text.trim() !== '') yield text;
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield rest;
}
