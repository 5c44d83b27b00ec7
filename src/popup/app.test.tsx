import './popup.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { done } from '../messages/wire.ts';
import { startInterface } from '../ui/words/i18n.ts';
import { show, violations } from '../ui/components/show.fake.tsx';
import { App } from './app.tsx';
import { arabic, diskFull, savedCopy, sessionOn, vietnamese } from './popup.fixture.ts';

afterEach(async () => {
  startInterface('en');
  delete document.documentElement.dataset['theme'];
  delete document.documentElement.dataset['place'];
  await page.viewport(420, 600);
});

const box = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function popup(...wished: Parameters<typeof sessionOn>) {
  const session = sessionOn(...wished);
  await show(<App session={session} />);
  if (wished[0]?.silent !== true) await vi.waitUntil(() => session.state.value.step !== 'reading');
  return session;
}

const changed = done(savedCopy({ ...vietnamese, headline: 'Cảng Vĩnh Hòa sắp đón tàu', keywords: ['container'] }));

describe('is accessible', () => {
  const states: [string, Parameters<typeof sessionOn>][] = [
    ['reading', [{ silent: true }]],
    ['a story', []],
    ['a story from right to left', [{ article: arabic }]],
    ['a story that changed', [{ saved: changed }]],
    ['no article', [{ isArticle: false, reasons: ['short-text'] }]],
    ['a closed page', [{ obstacle: { kind: 'other', detail: 'Cannot access' } }]],
  ];
  for (const theme of ['light', 'dark']) {
    for (const language of ['en', 'vi']) {
      test.each(states)(`%s, ${theme}, ${language}`, async (_, wished) => {
        startInterface(language);
        document.documentElement.dataset['theme'] = theme;
        await popup(...wished);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('with all disclosures open, a failed save, in a window of 320 pixels', async () => {
    document.documentElement.dataset['place'] = 'tab';
    await page.viewport(320, 800);
    await popup({ saved: changed, save: () => Promise.resolve(diskFull) });
    await button('Changes').click();
    await button('Where from: Headline').click();
    await page.getByText('More about this page').click();
    await button('Edit the text').click();
    await button('Update').click();
    await expect.element(page.getByText('There is no room left').first()).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

/** By a press that no notice of another test's lies over. */
async function unfoldMore(): Promise<void> {
  (page.getByText('More about this page').element() as HTMLElement).click();
  await expect.element(box('Address')).toBeVisible();
}

describe('a story', () => {
  test('fills the fields, and what is missing can be added', async () => {
    const session = await popup();
    await expect.element(box('Headline')).toHaveValue(vietnamese.headline ?? '');
    await expect.element(box('Section')).toHaveValue('Kinh tế › Cảng biển');
    await expect.element(box('Published')).toHaveValue('2026-03-05 19:25 +07:00');
    await expect.element(page.getByText('Photographer: Đức Bình · Agency: TTXVN')).toBeVisible();
    await expect.element(page.getByText('3 paragraphs')).toBeInTheDocument();
    await button('Kicker').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(box('Kicker').element()));
    await userEvent.keyboard('Kinh tế biển{Enter}');
    await vi.waitFor(() => {
      const state = session.state.value;
      expect(state.step === 'capturing' && state.capture.article.kicker).toBe('Kinh tế biển');
    });
  });

  test('a field that was begun and left empty gives way to the next that is pressed', async () => {
    await popup();
    await button('Kicker').click();
    await vi.waitFor(() => expect(document.activeElement).toBe(box('Kicker').element()));
    await button('Subheadline').click({ delay: 100 });
    await vi.waitFor(() => expect(document.activeElement).toBe(box('Subheadline').element()));
    await expect.element(button('Kicker')).toBeVisible();
  });

  test('a field that was begun and left empty is put away after a press between the buttons, or drawn off one', async () => {
    await popup();
    const group = page.getByRole('group', { name: 'Add' }).element();
    for (const pressed of [group, button('Subheadline').element()]) {
      await button('Kicker').click();
      await vi.waitFor(() => expect(document.activeElement).toBe(box('Kicker').element()));
      pressed.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      (document.activeElement as HTMLElement).blur();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await expect.element(box('Kicker')).toBeInTheDocument();
      document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
      await expect.element(button('Kicker')).toBeVisible();
    }
  });

  test('a date that can’t be read stays as typed, says why, and is not saved over', async () => {
    const session = await popup();
    await box('Published').fill('next week');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('This is no date that can be read.')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(session.requests).toEqual([]);
    expect(document.activeElement).toBe(box('Published').element());
    await userEvent.keyboard('{Escape}');
    await expect.element(box('Published')).toHaveValue('2026-03-05 19:25 +07:00');
  });

  test('an address is read and typed with its letters, and saved as the address that it is', async () => {
    const canonicalUrl = 'https://bao.example/C%E1%BA%A3ng-m%E1%BB%9Bi?q=a%20b';
    const session = await popup({ article: { ...vietnamese, canonicalUrl } });
    const saved = () => {
      const state = session.state.value;
      return state.step === 'capturing' ? state.capture.article.canonicalUrl : '';
    };
    await unfoldMore();
    await expect.element(box('Address')).toHaveValue('https://bao.example/Cảng-mới?q=a%20b');
    (box('Address').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(saved()).toBe(canonicalUrl);
    await box('Address').fill('https://bao.example/Cảng-mới-2');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(saved()).toBe('https://bao.example/C%E1%BA%A3ng-m%E1%BB%9Bi-2'));
    await expect.element(box('Address')).toHaveValue('https://bao.example/Cảng-mới-2');
  });

  test('an address whose letters have their marks apart stays as it is', async () => {
    const canonicalUrl = `https://bao.example/${encodeURIComponent('Cảng'.normalize('NFD'))}`;
    await popup({ article: { ...vietnamese, canonicalUrl } });
    await unfoldMore();
    await expect.element(box('Address')).toHaveValue(canonicalUrl);
  });

  test('where a second source says the same there is nothing to take', async () => {
    await popup();
    await button('Where from: Headline').click();
    const sources = page.getByRole('list', { name: 'Where from: Headline' }).getByRole('listitem');
    await expect.element(sources.first()).toBeVisible();
    const ends = sources.elements().map(({ textContent }) => /in use$|Use this$/.exec(textContent)?.[0] ?? 'nothing');
    expect(ends).toEqual(['in use', 'nothing', 'Use this']);
  });

  test('another candidate can be taken by keyboard, and is then the person’s', async () => {
    await popup();
    button('Where from: Byline').element().focus();
    await userEvent.keyboard('{Enter}{Tab}{Tab}{Enter}');
    await expect.element(box('Byline')).toHaveValue('Ban Thời sự');
    await expect.element(page.getByText('Set by you')).toBeVisible();
  });

  test('a photo’s caption and credit are edited, and a photo is left out', async () => {
    const session = await popup();
    await box('Photo 2: Credit').fill('Lan Chi/Reuters');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Photographer: Lan Chi · Agency: Reuters')).toBeVisible();
    await button('Leave photo 1 out').click();
    await button('Undo').click();
    await expect.element(box('Photo 1: Caption')).toHaveValue('Tàu Sông Lam cập cầu cảng số 2.');
    await button('Leave photo 1 out').click();
    await expect.element(page.getByText('1 photo')).toBeVisible();
    await button('Save').click();
    await vi.waitFor(() => expect(session.requests).toHaveLength(1));
    expect(session.requests[0]?.article.photos.map(({ id }) => id)).toEqual(['p2']);
    expect(session.requests[0]?.article.body.some(({ type }) => type === 'photo')).toBe(false);
  });
});

describe('what screen readers hear', () => {
  const said = () => document.querySelector('.unseen [role=status]')?.textContent?.replaceAll('\u2060', '');

  test('when a story comes: its headline, whether it is saved, and what there is to know', async () => {
    await popup({ saved: changed });
    await expect.poll(said).toMatch(/^Found: Cảng Vĩnh Hòa đón .*chữa\. Saved .+ · 2 fields changed since\. The page/);
  });

  test('of a story that is not saved, nothing about the library', async () => {
    await popup({ article: { ...vietnamese, warnings: [] } });
    await expect.poll(said).toBe(`Found: ${vietnamese.headline}.`);
  });

  test('that it is saved, and not again what was found when it is edited afterwards', async () => {
    await popup();
    await button('Save').click();
    await expect.poll(said).toBe('Saved to the library');
    await box('Headline').fill('Cảng mở lại');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Update')).toBeEnabled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(said()).toBe('Saved to the library');
  });
});

describe('leaving photos out by the keys', () => {
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  const leaveOut = async (number: number) => {
    button(`Leave photo ${number} out`).element().focus();
    await userEvent.keyboard('{Enter}');
  };
  const undo = async () => {
    button('Undo').element().focus();
    await userEvent.keyboard('{Enter}');
  };

  test('goes on to the next photo, to the one before, and to the heading; undoing, to the photo that is back', async () => {
    await popup();
    await leaveOut(1);
    await expect.element(page.getByText('1 photo', { exact: true })).toBeVisible();
    expect(box('Photo 1: Caption').element()).toHaveProperty('value', 'Công nhân bốc xếp trong ca sáng.');
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 1 out'));
    await undo();
    await expect.element(button('Leave photo 2 out')).toBeVisible();
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 1 out'));
    await leaveOut(2);
    await expect.element(page.getByText('1 photo', { exact: true })).toBeVisible();
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 1 out'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(focused()).toBe('0 photos'));
    // The notice comes in by and by.
    await vi.waitFor(async () => expect(await violations()).toEqual([]), { timeout: 4000 });
  });

  test('of several in a row all can be had back, as they stood', async () => {
    const session = await popup();
    await leaveOut(1);
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 1 out'));
    await expect.element(button('Leave photo 2 out')).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 photos are left out').first()).toBeVisible();
    await undo();
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 2 out'));
    expect(session.state.value).toMatchObject({
      capture: { article: { body: vietnamese.body, photos: [{ id: 'p1' }, { id: 'p2' }] } },
    });
  });

  test('a notice that is gone is not undone with the next', async () => {
    await popup();
    await leaveOut(2);
    const notices = () => [...document.querySelectorAll('.toast')];
    const notice = () => notices().find(({ textContent }) => textContent.includes('Photo 2 is left out'));
    await vi.waitFor(() => expect(notice()).toBeDefined());
    notice()?.querySelector<HTMLElement>('.icon-button')?.click();
    await vi.waitFor(() => expect(notice()).toBeUndefined());
    await leaveOut(1);
    await vi.waitFor(() => expect(focused()).toBe('0 photos'));
    await undo();
    await vi.waitFor(() => expect(focused()).toBe('Leave photo 1 out'));
    await expect.element(page.getByText('1 photo', { exact: true })).toBeVisible();
  });
});

describe('a story that leaves the library, or comes into it, while the popup is open', () => {
  test('is no longer called saved when it was saved here, keeps its tags, and can be saved again', async () => {
    const session = await popup({ saved: done(savedCopy(vietnamese)) });
    await expect.element(page.getByText(/^Saved 2 days ago/)).toBeVisible();
    session.libraryHas(null);
    await expect.element(page.getByText('Not saved yet')).toBeVisible();
    await button('Save').click();
    await vi.waitFor(() => expect(session.requests).toMatchObject([{ tags: ['cảng biển'] }]));
    await expect.element(button('Open in library')).toBeVisible();
    session.libraryHas(savedCopy(vietnamese));
    await expect.element(button('Open in library'), { timeout: 0 }).toBeVisible();
    session.libraryHas(null);
    await expect.element(button('Save')).toBeEnabled();
  });

  test('is called saved, with what it has there, beside what was typed meanwhile', async () => {
    const session = await popup();
    session.libraryHas(savedCopy(vietnamese));
    await expect.element(page.getByText(/^Saved 2 days ago/)).toBeVisible();
    expect(session.state.value).toMatchObject({ marks: { tags: ['cảng biển'] } });
    session.libraryHas(null);
    session.mark({ note: 'Gọi lại' });
    session.libraryHas({ ...savedCopy(vietnamese), tags: ['khác'] });
    const marks = { tags: ['khác', 'cảng biển'], note: 'Gọi lại' };
    expect(session.state.value).toMatchObject({ marks, edited: true });
  });

  test('keeps the note that it has there, with the one typed meanwhile', async () => {
    const session = await popup();
    session.mark({ note: 'Gọi lại' });
    session.libraryHas({ ...savedCopy(vietnamese), note: 'Đã gọi' });
    await vi.waitFor(() => expect(session.state.value).toMatchObject({ marks: { note: 'Đã gọi\n\nGọi lại' } }));
  });

  test('whose address was changed here says nothing of the address before', async () => {
    const session = await popup();
    await session.edit('canonicalUrl', 'https://vi-du.example/khac');
    session.libraryHas(savedCopy(vietnamese));
    expect(session.state.value).toMatchObject({ lookup: { found: false } });
  });
});

test('a field without a value says where it is typed', async () => {
  await popup({ article: { ...vietnamese, publisher: { name: null, domain: 'bao.example' } } });
  await unfoldMore();
  await expect.element(box('Publisher')).toHaveAttribute('placeholder', 'Not found; type it here');
});

test('a page without a publisher or a domain, such as a file, has a heading all the same', async () => {
  await popup({ article: { ...vietnamese, publisher: { name: null, domain: '' } }, isArticle: false });
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Cutline');
});

describe('what was changed and not saved, when the popup closes', () => {
  const state = (session: ReturnType<typeof sessionOn>) => session.state.value;

  test('is there again when it opens, also what stood in a box unfinished, and can be discarded, and had back', async () => {
    const first = await popup();
    await box('Photo 1: Caption').fill('Tàu vào cảng.');
    await userEvent.keyboard('{Enter}');
    await button('Leave photo 2 out').click();
    await page.getByRole('combobox', { name: 'Tags' }).fill('cảng,');
    await box('Headline').fill('Cảng mở lại');
    await vi.waitFor(() => expect(first.draft()).toMatchObject({ fields: [{ text: 'Cảng mở lại' }] }));

    const second = await popup({ draft: first.draft(), isArticle: false });
    await expect.element(page.getByText('did not save, is back').first()).toBeVisible();
    await expect.element(box('Headline')).toHaveValue('Cảng mở lại');
    expect(state(second)).toMatchObject({
      edited: true,
      marks: { tags: ['cảng'] },
      capture: { article: { photos: [{ caption: 'Tàu vào cảng.' }] } },
    });
    await button('Discard it').click();
    await expect.element(box('Headline')).toHaveValue(vietnamese.headline ?? '');
    expect(second.draft()).toBeNull();
    await button('Undo').click();
    await expect.element(box('Headline')).toHaveValue('Cảng mở lại');
    expect(second.draft()).toEqual(first.draft());

    await button('Save').click();
    await vi.waitFor(() => expect(second.draft()).toBeNull());
    expect(second.requests).toMatchObject([{ tags: ['cảng'], article: { headline: 'Cảng mở lại' } }]);
  });

  test('is not called unsaved when the popup closed while it was being saved, nor when it cannot be read', async () => {
    const first = await popup({ save: () => new Promise(() => undefined) });
    await page.getByRole('combobox', { name: 'Tags' }).fill('cảng,');
    await first.edit('headline', 'Cảng mở lại');
    void first.save();
    await vi.waitFor(() => expect(first.requests).toHaveLength(1));
    const [request] = first.requests;
    if (!request) throw new Error('it was sent');
    const saved = done({ ...savedCopy(request.article), ...request });
    const second = await popup({ draft: first.draft(), saved });
    expect(state(second)).toMatchObject({ edited: false, restored: false, marks: { tags: ['cảng'] } });
    expect(second.draft()).toBeNull();

    const third = await popup();
    third.typing({ field: 'publishedAt' }, 'tuần sau');
    const fourth = await popup({ draft: third.draft() });
    expect(state(fourth)).toMatchObject({ edited: false, restored: false });
  });

  test('is kept from every box, whichever was left unfinished', async () => {
    const session = await popup();
    await page.getByRole('combobox', { name: 'Tags' }).fill('bão lũ');
    session.typing('note', 'Gọi');
    session.mark({ note: 'Gọi lại' });
    expect(session.draft()).toMatchObject({ marks: { now: { tags: ['bão lũ'], note: 'Gọi lại' } } });
  });

  test('is not called changed where a tag was taken off again, or not finished', async () => {
    const session = await popup();
    const tags = page.getByRole('combobox', { name: 'Tags' });
    await tags.fill('cảng,');
    await button('Remove cảng').click();
    await tags.fill('bã');
    await tags.fill('');
    expect(session.draft()).toBeNull();
  });

  test('is not called changed where the old text was brought back', async () => {
    const session = await popup();
    await box('Headline').fill('Cảng mở lại');
    await userEvent.keyboard('{Escape}');
    expect(session.draft()).toBeNull();
  });
});

describe('saving', () => {
  test('sends what is shown, with tags, collection and note, and leads to the library', async () => {
    const session = await popup();
    await page.getByRole('combobox', { name: 'Tags' }).fill('cảng');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await page.getByRole('combobox', { name: 'Collection' }).fill('Kinh tế,');
    await button('Add a note').click();
    await userEvent.keyboard('Gọi lại ban quản lý{Control>}{Enter}{/Control}');
    await expect.element(button('Open in library')).toBeVisible();
    expect(session.requests).toMatchObject([
      { tags: ['cảng biển'], collections: ['Kinh tế'], note: 'Gọi lại ban quản lý', article: { agency: 'TTXVN' } },
    ]);
    await button('Open in library').click();
    expect(session.opened).toEqual(['a1']);
  });

  test('a tag that is still in its box is saved too, also by a press of Save, and kept should the popup close', async () => {
    const session = await popup();
    await page.getByRole('combobox', { name: 'Tags' }).fill('bão lũ');
    await vi.waitFor(() => expect(session.draft()?.marks?.now.tags).toEqual(['bão lũ']));
    await button('Save').click();
    await vi.waitFor(() => expect(session.requests).toMatchObject([{ tags: ['bão lũ'] }]));
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveValue('');
    await expect.element(button('Remove bão lũ')).toBeVisible();
    expect(session.draft()).toBeNull();
  });

  test('an edit that is still in its box is saved too', async () => {
    const session = await popup();
    await box('Headline').fill('Tít mới');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(session.requests).toHaveLength(1));
    expect(session.requests[0]?.article.headline).toBe('Tít mới');
  });

  test('a failure says what happened, what was kept and what to do, and can be tried again', async () => {
    const session = await popup({ save: () => Promise.resolve(diskFull) });
    await button('Save').click();
    await expect.element(page.getByText('There is no room left on this device.').first()).toBeVisible();
    await expect.element(page.getByText('What you typed is still here')).toBeVisible();
    await button('Try again').click();
    expect(session.requests).toHaveLength(2);
  });

  test('a story that is saved and unchanged has nothing to save', async () => {
    const session = await popup({ saved: done(savedCopy(vietnamese)) });
    await expect.element(page.getByText('unchanged since')).toBeVisible();
    await button('Update').click({ force: true });
    expect(session.requests).toEqual([]);
  });

  test('a tag in its box is something to save in a story that is saved and unchanged', async () => {
    const session = await popup({ saved: done(savedCopy(vietnamese)) });
    await expect.element(button('Update')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('combobox', { name: 'Tags' }).fill('Cảng biển');
    await expect.element(button('Update')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('combobox', { name: 'Tags' }).fill('bão lũ');
    await expect.element(button('Update')).not.toHaveAttribute('aria-disabled');
    await button('Update').click();
    await vi.waitFor(() => expect(session.requests).toMatchObject([{ tags: ['cảng biển', 'bão lũ'] }]));
    await expect.element(button('Update')).toHaveAttribute('aria-disabled', 'true');
  });

  test('a story that has changed shows the words that did', async () => {
    await popup({ saved: changed });
    await button('Changes').click();
    await expect.element(page.getByRole('deletion').first()).toHaveTextContent('sắp');
  });
});

test('the frame does not move when the story arrives', async () => {
  const sizes = () =>
    ['.popup-head', '.popup-main', '.save-bar'].map(
      (name) => document.querySelector(name)?.getBoundingClientRect().top,
    );
  await popup({ silent: true });
  const before = sizes();
  await popup();
  expect(sizes()).toEqual(before);
});
