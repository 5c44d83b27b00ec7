import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, violations } from '../show.fake.tsx';
import { useFormWords } from './form-words.ts';
import { TagInput } from './tag-input.tsx';

const IN_USE = ['Đà Nẵng', 'bão', 'bầu cử', 'Harbour', 'new harbour'];

function Tags({ start }: { start: string[] }) {
  const [value, setValue] = useState(start);
  return (
    <main>
      <TagInput label="Tags" value={value} inUse={IN_USE} onChange={setValue} />
      <output>{value.join('|')}</output>
    </main>
  );
}

const input = () => page.getByRole('combobox', { name: 'Tags' });
const options = () =>
  page
    .getByRole('option')
    .elements()
    .map((option) => option.textContent);

async function start(...value: string[]): Promise<() => string | null | undefined> {
  const host = await show(<Tags start={value} />);
  await input().click();
  return () => host.querySelector('output')?.textContent;
}

test('Enter makes a tag of what was typed, though a suggestion fits', async () => {
  const value = await start();
  await userEvent.keyboard('harb');
  expect(options()).toEqual(['Harbour', 'new harbour']);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe('harb');
});

test('a suggestion is taken when it was gone to with the arrows', async () => {
  const value = await start();
  await userEvent.keyboard('harb{ArrowDown}{ArrowDown}{Enter}');
  expect(value()).toBe('new harbour');
});

test('the arrows lead back to the text as typed', async () => {
  const value = await start();
  await userEvent.keyboard('harb{ArrowDown}{ArrowUp}{Enter}');
  expect(value()).toBe('harb');
});

test('a suggestion is taken when it is clicked, and the caret stays in the box', async () => {
  const value = await start();
  await userEvent.keyboard('da nang');
  await page.getByRole('option', { name: 'Đà Nẵng' }).click();
  expect(value()).toBe('Đà Nẵng');
  expect(document.activeElement).toBe(input().element());
});

test('a click into the box offers the words in use that are not there yet, and picks none', async () => {
  const value = await start('bão');
  await expect.poll(options).toEqual(['Đà Nẵng', 'bầu cử', 'Harbour', 'new harbour']);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe('bão');
  await input().click();
  await page.getByRole('option', { name: 'bầu cử' }).click();
  expect(value()).toBe('bão|bầu cử');
});

test('near the foot of the window one suggestion stands above the box, as several do: what is under it stays in sight', async () => {
  const host = await show(<Tags start={[]} />);
  const main = host.querySelector('main');
  if (main) main.style.paddingBlockStart = `${document.documentElement.clientHeight - 120}px`;
  await input().click();
  await userEvent.keyboard('new');
  expect(options()).toEqual(['new harbour']);
  const [list, box] = [page.getByRole('listbox'), input()].map((found) => found.element().getBoundingClientRect());
  expect(list?.bottom).toBeLessThan(box?.top ?? 0);
});

test('a comma ends a tag, and a pasted list makes several', async () => {
  const value = await start();
  await userEvent.keyboard('bão, ');
  expect(value()).toBe('bão');
  await input().fill('lũ，mưa lớn,');
  expect(value()).toBe('bão|lũ|mưa lớn');
});

test('leaving the box makes a tag of what was typed', async () => {
  const value = await start();
  await userEvent.keyboard('bão{Tab}');
  await expect.poll(value).toBe('bão');
  await expect.element(input()).toHaveValue('');
});

test('what was taken out of the box by Escape is no tag when the box is left', async () => {
  const value = await start();
  await userEvent.keyboard('bão{Escape}{Escape}{Tab}');
  await expect.element(input()).not.toHaveFocus();
  expect(value()).toBe('');
});

test('going to a tag that is there leaves the box as it is, and going on from there makes a tag of it', async () => {
  const value = await start('lũ');
  await userEvent.keyboard('bão{Home}{Backspace}');
  await expect.element(page.getByRole('button', { name: 'Remove lũ' })).toHaveFocus();
  expect(value()).toBe('lũ');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.poll(value).toBe('lũ|bão');
});

test('a window that goes to the back leaves the box as it is', async () => {
  const value = await start();
  await userEvent.keyboard('bão');
  // As browsers tell it then: the box remains the page's active element.
  input()
    .element()
    .dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  expect(value()).toBe('');
});

test('a box that is taken away makes a tag of what was typed', async () => {
  const changed = vi.fn<(value: string[]) => void>();
  const host = await show(<TagInput label="Tags" value={[]} inUse={[]} onChange={changed} />);
  await input().click();
  await userEvent.keyboard('bão');
  render(null, host);
  expect(changed.mock.calls).toEqual([[['bão']]]);
});

test('where a form’s button takes along what stands in the box, leaving it makes no tag', async () => {
  const added = vi.fn<(value: string[]) => void>();
  const Form = () => {
    const { box } = useFormWords();
    return <TagInput label="Tags" inUse={[]} {...box} onChange={added} />;
  };
  await show(<Form />);
  await input().click();
  await userEvent.keyboard('bão{Tab}');
  await expect.element(input()).not.toHaveFocus();
  await expect.element(input()).toHaveValue('bão');
  expect(added).not.toHaveBeenCalled();
});

test('Backspace goes to the last tag, and only then removes it', async () => {
  const value = await start('one', 'two', 'three');
  await userEvent.keyboard('{Backspace}');
  expect(value()).toBe('one|two|three');
  await userEvent.keyboard('{ArrowLeft}{Delete}');
  expect(value()).toBe('one|three');
  expect(document.activeElement).toBe(input().element());
  expect(await violations()).toEqual([]);
});

test('the same word twice is one tag, whatever its case', async () => {
  const value = await start('Harbour');
  await userEvent.keyboard('harbour{Enter}má{Enter}ma{Enter}');
  expect(value()).toBe('Harbour|má|ma');
});

test('Escape closes the list, then clears the text, then is the page’s', async () => {
  await start();
  let reached = 0;
  const count = (event: KeyboardEvent) => void (reached += event.key === 'Escape' ? 1 : 0);
  document.addEventListener('keydown', count);
  await userEvent.keyboard('harb{Escape}');
  expect(options()).toEqual([]);
  await expect.element(input()).toHaveValue('harb');
  await userEvent.keyboard('{Escape}');
  await expect.element(input()).toHaveValue('');
  expect(reached).toBe(0);
  await userEvent.keyboard('{Escape}');
  expect(reached).toBe(1);
  document.removeEventListener('keydown', count);
});

test('Enter that ends a composed syllable commits nothing', async () => {
  const value = await start();
  await userEvent.keyboard('ba');
  const composing = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
  input().element().dispatchEvent(composing);
  expect(value()).toBe('');
});
