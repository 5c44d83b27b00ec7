/** What Cutline shows on a page: it stands in a closed shadow root, which only the browser's own tools see into. */
import type { CDPSession, Page } from 'playwright';
import { waitFor } from '../wait-for.ts';

/** The part of a CDP `DOM.Node` that is used here. */
interface Node {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

export interface NoticeOnPage {
  /** The words shown, one line a paragraph; empty when nothing is shown. */
  text: () => Promise<string>;
  /** Clicks the button or the choice that has these words, as a mouse does. */
  press: (words: string) => Promise<void>;
}

/** Returns the notice or chooser on `page`. */
export async function noticeOn(page: Page): Promise<NoticeOnPage> {
  const cdp = await page.context().newCDPSession(page);
  return {
    text: async () => {
      const root = await surfaceOf(cdp);
      return root === null || [...nodesIn(root)].some(isUnsaid) ? '' : linesIn(root).join('\n');
    },
    press: async (words) => {
      const [x, y] = await middleOf(page, cdp, words);
      await page.mouse.click(x, y);
    },
  };
}

/** Where the middle of the control with these words is, when it has stopped moving: a notice slides in. */
async function middleOf(page: Page, cdp: CDPSession, words: string): Promise<[x: number, y: number]> {
  let last = '';
  return await waitFor(async () => {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const root = await surfaceOf(cdp);
    const target =
      root && [...nodesIn(root)].find((node) => isControl(node) && linesIn(node).join(' ').includes(words));
    if (!target) throw new Error(`nothing to press says ${words}`);
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: target.backendNodeId });
    const before = last;
    last = model.border.join();
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return last === before && [(left + right) / 2, (top + bottom) / 2];
  }, `what says ${words} does not stand still`);
}

async function surfaceOf(cdp: CDPSession): Promise<Node | null> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  return (
    [...nodesIn(root)].find(({ attributes }) => attributes?.includes('data-cutline-notice'))?.shadowRoots?.[0] ?? null
  );
}

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* nodesIn(child);
}

/** The words come a moment after their region, and the notice is not seen before. */
const isUnsaid = (node: Node): boolean => node.attributes?.includes('message') === true && linesIn(node).length === 0;

const isControl = ({ nodeName }: Node): boolean => nodeName === 'BUTTON' || nodeName === 'LABEL';

function linesIn(node: Node): string[] {
  if (node.nodeName === 'STYLE' || node.attributes?.includes('said') === true) return [];
  if (node.nodeName === '#text') return node.nodeValue.trim() === '' ? [] : [node.nodeValue.trim()];
  return (node.children ?? []).flatMap(linesIn);
}
