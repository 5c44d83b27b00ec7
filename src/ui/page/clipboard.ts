/** Returns whether the browser took the text to the clipboard, with its rich form where there is one. */
export async function writeClipboard({ plain, rich }: { plain: string; rich: string | null }): Promise<boolean> {
  const forms = { 'text/plain': plain, ...(rich === null ? {} : { 'text/html': rich }) };
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    // It can be forbidden by a policy, or the press of the button lies too far back.
    return false;
  }
}
