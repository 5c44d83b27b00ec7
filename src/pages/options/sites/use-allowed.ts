/** Which sites the browser lets Cutline see: its own settings can take back what it was asked for here. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../../messages/browser/browser.ts';
import { maySee } from '../../../settings/site-access.ts';

/** Those of `sites` that the browser lets Cutline see; null until it is known. */
export function useAllowed(sites: readonly string[]): ReadonlySet<string> | null {
  const [allowed, setAllowed] = useState<ReadonlySet<string> | null>(null);
  const key = sites.join(' ');
  useEffect(() => {
    let left = false;
    const look = async () => {
      const may = await Promise.all(sites.map((site) => maySee([site])));
      if (!left) setAllowed(new Set(sites.filter((_, index) => may[index] === true)));
    };
    const again = () => void look();
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      left = true;
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the list's words say whether it is another list
  }, [key]);
  return allowed;
}
