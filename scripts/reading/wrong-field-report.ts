/** The report of a wrong field that a person saved in the popup: the page with its words scrambled, and what was read of it. */

export interface WrongFieldReport {
  field: string;
  /** Cutline's version. */
  product: string;
  url: string;
  html: string;
  /** The article as it was read, scrambled alike. */
  read: Record<string, unknown>;
}

/** Returns the report that a file's text holds; null when it is none, such as a page. Of an unknown version it throws. */
export function reportIn(text: string): WrongFieldReport | null {
  if (!text.trimStart().startsWith('{')) return null;
  const found = parsed(text);
  if (found?.['cutline'] !== 'wrong-field') return null;
  const { version, field, product, url, html, read } = found;
  if (version !== 1) throw new Error(`a report of version ${String(version)}: this Cutline knows version 1`);
  if (typeof field !== 'string' || typeof url !== 'string' || typeof html !== 'string' || !isObject(read)) {
    throw new Error('the report is not whole');
  }
  return { field, product: String(product), url, html, read };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
