/** `T` with every value that may be absent. */
export type Loose<T> = { [K in keyof T]: T[K] | null | undefined };

/** Returns the entries that have a value: not null, undefined, an empty text or an empty list. */
export function withoutAbsent<T extends object>(entries: Loose<T>): T {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => isPresent(value))) as T;
}

const isPresent = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
