/** Firefox's own questions: what is asked for when something is switched on, and that a refusal leaves it off and says so. */
import type { CutlineInFirefox } from './driver/cutline.ts';
import { expect, test } from './driver/test.ts';

const OPTIONS = 'src/pages/options/index.html';

/** Clicks the box with this label, as a mouse does: only then does the browser let a page ask. */
async function clickBox({ marionette }: CutlineInFirefox, label: string): Promise<void> {
  const using = { using: 'xpath', value: `//label[contains(., "${label}")]//input` };
  const { value } = await marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', using);
  await marionette.send('WebDriver:ElementClick', { id: Object.values(value)[0] });
}

/** What the options page says and has: its words, whether the box is ticked, what is set and granted. */
const state = ({ marionette }: CutlineInFirefox, label: string) =>
  marionette.inPage<{ words: string; ticked: boolean; settings: object; origins: string[] }>(
    `const box = [...document.querySelectorAll('label')].find((each) => each.textContent.includes(args[0]))?.querySelector('input');
     return {
       words: document.body.innerText,
       ticked: box?.checked ?? false,
       settings: (await browser.storage.local.get('settings')).settings ?? {},
       origins: (await browser.permissions.getAll()).origins,
     };`,
    [label],
  );

const CHOICES = [
  {
    label: 'Look at the pages that I open',
    setting: 'detection',
    says: 'Not switched on: the browser was not given the permission.',
  },
  {
    label: 'Keep the photo files of what I save',
    setting: 'keepPhotos',
    says: 'No photo files are fetched: the browser was not given the permission.',
  },
];

test('what is refused stays off and says so, what is allowed is on, and off again its permission is given back', async ({
  cutline,
  site,
}) => {
  for (const { label, setting, says } of CHOICES) {
    await cutline.openOwnPage(OPTIONS);
    await expect.poll(async () => (await state(cutline, label)).words).toContain(label);
    await clickBox(cutline, label);
    await cutline.answerQuestion('deny');
    await expect.poll(async () => (await state(cutline, label)).words).toContain(says);
    expect(await state(cutline, label)).toMatchObject({ ticked: false, origins: [] });

    await clickBox(cutline, label);
    await cutline.answerQuestion('allow');
    await expect
      .poll(() => state(cutline, label))
      .toMatchObject({ ticked: true, settings: { [setting]: true }, origins: [expect.any(String)] });

    await clickBox(cutline, label);
    await expect
      .poll(() => state(cutline, label))
      .toMatchObject({ ticked: false, settings: { [setting]: false }, origins: [] });
  }

  await test.step('the popup’s box for one site', async () => {
    const boxOf = `content.document.querySelector('.detect-here input')`;
    for (const answer of ['deny', 'allow'] as const) {
      await cutline.open(`${site}stories/de-dpa/`);
      await cutline.pressToolbarButton();
      await cutline.inPopup(
        `const more = content.document.querySelector('details.more'); if (!more) return null; more.open = true; return true;`,
      );
      const isOff = await cutline.inPopup<boolean>(`return ${boxOf} ? !${boxOf}.checked : null;`);
      expect(isOff, 'what was refused before is off').toBe(true);
      // As a press of the mouse: only then does the browser let a popup ask.
      await cutline.inPopup(
        `const pressing = content.windowUtils.setHandlingUserInput(true);
         try { ${boxOf}.click(); } finally { pressing.destruct(); }
         return true;`,
      );
      await cutline.answerQuestion(answer);
    }
    await cutline.openOwnPage(OPTIONS);
    const only = ['*://localhost/*'];
    await expect
      .poll(() => state(cutline, ''))
      .toMatchObject({ settings: { detection: false, detectionSites: only }, origins: only });
  });
});
