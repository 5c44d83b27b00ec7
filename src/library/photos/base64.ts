/** Files as text, for messages between the contexts: in Chromium messages carry only JSON. */
import { dataUrl } from '../../exports/syntax/data-url.ts';

/** Returns the file's bytes as Base64. */
export async function toBase64(file: Blob): Promise<string> {
  const address = await dataUrl(file);
  return address.slice(address.indexOf(',') + 1);
}

/** Returns the bytes; null where the text is no Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
