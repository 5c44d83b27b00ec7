import type { CutlineInChromium } from '../cutline.ts';

/** Does what the key for saving at once does: no browser lets a script press one of its own keys. */
export async function quickSave(cutline: CutlineInChromium): Promise<void> {
  const worker = await cutline.background();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch: (name: string, tab: object | undefined) => void };
    };
    onCommand.dispatch('quick-save', tab);
  });
}
