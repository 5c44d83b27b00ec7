/** "Saved" on the button in Firefox, without access to any site. */
import type { CutlineInFirefox } from './driver/cutline.ts';
import type { Json } from './driver/marionette.ts';
import { openPopupOf } from './driver/popup.ts';
import { expect, test } from './driver/test.ts';
import { buttonTitle } from './driver/toolbar.ts';

const SAVED = 'This article is in your library';
const NOTHING = 'Capture this article';

/** Goes to the tab with this handle, and has it in front. */
async function goTo({ marionette }: CutlineInFirefox, handle: string): Promise<void> {
  await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
}

const handleOf = async ({ marionette }: CutlineInFirefox) =>
  (await marionette.send<{ value: string }>('WebDriver:GetWindowHandle')).value;

async function openAndSave(cutline: CutlineInFirefox, url: string): Promise<void> {
  await cutline.open(url);
  await cutline.pressToolbarButton();
  const popup = openPopupOf(cutline);
  await popup.click('Save');
  await popup.shows('Saved to the library');
  await cutline.closePopup();
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe(SAVED);
}

/** Asks the background for it from Cutline's own page, in which the test stands. */
async function call<T>({ marionette }: CutlineInFirefox, name: string, request: Json): Promise<T> {
  const reply = await marionette.inPage<{ ok: boolean; value: T }>(
    `return await browser.runtime.sendMessage({ cutline: 'to-background', call: args[0], request: args[1] });`,
    [name, request],
  );
  expect(reply).toMatchObject({ ok: true });
  return reply.value;
}

test('what the popup saved is called saved until the page is another, or the story has left the library', async ({
  cutline,
  site,
}) => {
  const title = () => buttonTitle(cutline.marionette);
  const url = `${site}stories/vi-wire-figure/`;
  await openAndSave(cutline, url);
  const story = await handleOf(cutline);
  await cutline.marionette.inPage(`history.pushState(null, '', '#comments');`);

  await cutline.openOwnPage('src/pages/library/index.html');
  const library = await handleOf(cutline);
  const { id } = await call<{ id: string }>(cutline, 'savedStory', { canonicalUrl: url });
  await call(cutline, 'deleteRecords', { ids: [id] });
  await goTo(cutline, story);
  await expect.poll(title).toBe(NOTHING);
  await goTo(cutline, library);
  await call(cutline, 'restoreRecords', { ids: [id] });
  await goTo(cutline, story);
  await expect.poll(title).toBe(SAVED);

  // With a title of its own, as pages do: Firefox 140 has no other sign of a move.
  await cutline.marionette.inPage(`history.pushState(null, '', '/stories/next/'); document.title = 'The next story';`);
  await expect.poll(title).toBe(NOTHING);
});

test('a tab that went to another page is not called saved when its last story comes back', async ({
  cutline,
  site,
}) => {
  const url = `${site}stories/vi-wire-figure/`;
  await openAndSave(cutline, url);
  const tab = await handleOf(cutline);
  await cutline.openOwnPage('src/pages/library/index.html');
  const library = await handleOf(cutline);
  const { id } = await call<{ id: string }>(cutline, 'savedStory', { canonicalUrl: url });
  await call(cutline, 'deleteRecords', { ids: [id] });
  await goTo(cutline, tab);
  await expect.poll(() => buttonTitle(cutline.marionette)).toBe(NOTHING);
  await cutline.open(`${site}stories/de-dpa/`);

  await goTo(cutline, library);
  await call(cutline, 'restoreRecords', { ids: [id] });
  const marks = () =>
    cutline.marionette.inPage<object>(`return (await browser.storage.session.get('markedSaved')).markedSaved;`);
  await expect.poll(marks).toEqual({});
  await goTo(cutline, tab);
  expect(await buttonTitle(cutline.marionette)).toBe(NOTHING);
});
