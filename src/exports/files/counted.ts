import { TooManyRecords } from '../format.ts';

/**
 * Yields the records and tells how many there were so far, before each is written. Throws `TooManyRecords` at the first that
 * is past `limit`, and what `onCount` throws.
 */
export async function* counted<T>(
  records: AsyncIterable<T>,
  limit: number,
  onCount: (count: number) => void = () => undefined,
): AsyncGenerator<T> {
  let count = 0;
  for await (const record of records) {
    count += 1;
    if (count > limit) throw new TooManyRecords(limit);
    onCount(count);
    yield record;
  }
}
