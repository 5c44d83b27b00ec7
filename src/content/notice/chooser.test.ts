import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerBackground, type BackgroundHandlers } from '../../messages/background/answer-background.ts';
import { resetFakeBrowser } from '../../messages/browser/browser.fake.ts';
import type { ChooserText, FoundCaption } from '../../messages/content/to-content.ts';
import { done } from '../../messages/wire.ts';
import { surfaceViolations } from '../surface/violations.fake.ts';
import { showChooser, type Choice } from './chooser.ts';

const text: ChooserText = {
  title: 'Which caption do you mean?',
  hint: 'Choose with the arrow keys, save with Enter.',
  noCaption: 'No caption, only a credit',
  save: 'Save caption',
  cancel: 'Cancel',
  failed: 'Reload the page and try again.',
  lang: 'en',
  dir: 'ltr',
  theme: 'system',
};

const credit = { raw: 'Ana Belo', photographers: ['Ana Belo'], agencies: [], kind: 'photo' } as const;

function found(caption: string | null): FoundCaption {
  const { raw, kind } = credit;
  return {
    photo: {
      id: 'photo-1',
      src: 'https://news.example/bridge.jpg',
      width: null,
      height: null,
      alt: null,
      caption,
      credit: { raw, kind, photographers: ['Ana Belo'], agencies: [] },
      role: 'body',
    },
    story: {
      url: 'https://news.example/story',
      canonicalUrl: 'https://news.example/story',
      headline: 'The bridge',
      publisher: { name: null, domain: 'news.example' },
      publishedAt: null,
      language: 'en',
    },
  };
}

const choices: Choice[] = [
  { found: found('Before the flood.'), thumbnail: null },
  { found: found('In 1990.'), thumbnail: null },
  { found: found(null), thumbnail: null },
];

let script: AbortController;

beforeEach(() => {
  resetFakeBrowser({ senderUrl: 'https://news.example/story' });
  script = new AbortController();
});

afterEach(() => script.abort());

function show(offered = choices) {
  const { root, signal } = showChooser(text, offered, script.signal);
  const radios = [...root.querySelectorAll('input')];
  const form = root.querySelector('form');
  return { root, signal, radios, submit: () => form?.requestSubmit() };
}

function listen() {
  const chosen = vi.fn<BackgroundHandlers['captionChosen']>(() => Promise.resolve(done(null)));
  answerBackground({ captionChosen: chosen });
  return chosen;
}

test('lists the captions with their credits, and picks none for the person', () => {
  const { root, radios } = show();
  const rows = [...root.querySelectorAll('label')].map((label) =>
    [...label.querySelectorAll('p')].map((p) => p.textContent),
  );
  expect(rows).toEqual([
    ['Before the flood.', 'Ana Belo'],
    ['In 1990.', 'Ana Belo'],
    ['No caption, only a credit', 'Ana Belo'],
  ]);
  expect(radios.every(({ checked }) => !checked)).toBe(true);
});

test('saving without a choice saves nothing', () => {
  const chosen = listen();
  const { signal, submit } = show();
  submit();
  expect(chosen).not.toHaveBeenCalled();
  expect(signal.aborted).toBe(false);
});

test('the only caption is chosen already: no arrow key could choose it', async () => {
  const chosen = listen();
  const { submit } = show(choices.slice(0, 1));
  submit();
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledOnce());
});

test('the choice goes to the background', async () => {
  const chosen = listen();
  const { radios, submit } = show();
  radios[1]?.click();
  submit();
  await vi.waitFor(() => expect(chosen).toHaveBeenCalledOnce());
  expect(chosen.mock.calls[0]?.[0]).toEqual(found('In 1990.'));
});

test('when the background can’t be reached, it says so and stays', async () => {
  const { root, radios, submit } = show();
  radios[0]?.click();
  submit();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBe(text.failed));
});

test('cancel and Escape close it without saving', () => {
  const chosen = listen();
  const first = show();
  [...first.root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')?.click();
  expect(first.signal.aborted).toBe(true);
  const second = show();
  // What the browser does on Escape.
  second.root.querySelector('dialog')?.requestClose();
  second.root.querySelector('dialog')?.dispatchEvent(new Event('close'));
  expect(second.signal.aborted).toBe(true);
  expect(chosen).not.toHaveBeenCalled();
});

test('is accessible', async () => {
  const { root } = show();
  expect(await surfaceViolations(root)).toEqual([]);
});
