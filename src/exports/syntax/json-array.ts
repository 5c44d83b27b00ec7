/** Streams records as one JSON array, an element a line, so that memory stays flat and diffs stay readable. */
export async function* jsonArray<T>(
  records: AsyncIterable<T>,
  item: (record: T) => object | null,
): AsyncIterable<string> {
  let separator = '[\n';
  for await (const record of records) {
    const value = item(record);
    if (value === null) continue;
    yield separator + JSON.stringify(value);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
