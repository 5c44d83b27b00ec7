import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announce, Announcer } from './notices/announce.tsx';
import { Button, IconButton } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Editable } from './field.tsx';
import { Menu } from './menu.tsx';
import { Message } from './notices/message.tsx';
import { show, violations } from './show.fake.tsx';
import { showToast, Toasts } from './notices/toast.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const focused = () => document.activeElement?.textContent;

describe('a button', () => {
  test('that is busy keeps the focus and does nothing', async () => {
    const click = vi.fn<(...args: unknown[]) => void>();
    await show(
      <main>
        <Button busy onClick={click}>
          Save
        </Button>
        <IconButton icon="close" label="Close" onClick={click} />
      </main>,
    );
    button('Save').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(click).not.toHaveBeenCalled();
    expect(focused()).toBe('Save');
    expect(await violations()).toEqual([]);
  });
});

describe('a menu', () => {
  const chosen = vi.fn<(...args: unknown[]) => void>();
  beforeEach(async () => {
    chosen.mockReset();
    await show(
      <main>
        <Menu
          label="More"
          items={[
            { label: 'Copy', onChoose: () => chosen('copy') },
            { label: 'Print', disabled: true, onChoose: () => chosen('print') },
            { label: 'Delete', kind: 'danger', ruled: true, onChoose: () => chosen('delete') },
          ]}
        />
      </main>,
    );
  });

  test('opens, moves, and chooses by keyboard, and gives the focus back', async () => {
    button('More').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitUntil(() => focused() === 'Copy');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Delete');
    await userEvent.keyboard('{Home}d');
    expect(focused()).toBe('Delete');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('delete');
    expect(document.activeElement).toBe(button('More').element());
    await expect.element(page.getByRole('menu', { includeHidden: true })).not.toBeVisible();
  });

  test('closes on Escape, and an entry that is switched off does nothing', async () => {
    await button('More').click();
    await page.getByRole('menuitem', { name: 'Print' }).click({ force: true });
    expect(chosen).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu', { includeHidden: true })).not.toBeVisible();
    expect(document.activeElement).toBe(button('More').element());
  });
});

describe('a dialog', () => {
  function Ask({ onClose }: { onClose: () => void }) {
    const [open, setOpen] = useState(false);
    const close = () => {
      setOpen(false);
      onClose();
    };
    return (
      <main>
        <Button onClick={() => setOpen(true)}>Erase</Button>
        <Dialog open={open} title="Erase everything?" onClose={close} footer={<Button kind="danger">Erase it</Button>}>
          <p>It can’t be undone.</p>
        </Dialog>
      </main>
    );
  }

  test('takes the focus, keeps it, closes on Escape and gives it back', async () => {
    const closed = vi.fn<(...args: unknown[]) => void>();
    await show(<Ask onClose={closed} />);
    await button('Erase').click();
    const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog).toHaveAccessibleDescription('It can’t be undone.');
    expect(await violations()).toEqual([]);
    expect(document.activeElement).toBe(button('Erase it').element());
    await userEvent.keyboard('{Tab}');
    expect(dialog.element().contains(document.activeElement) || document.activeElement === document.body).toBe(true);
    await userEvent.keyboard('{Escape}');
    await vi.waitUntil(() => closed.mock.calls.length === 1);
    expect(document.activeElement).toBe(button('Erase').element());
  });
});

test('a dialog that is longer than the window and only tells is read from its top', async () => {
  await show(
    <Dialog open title="Long" onClose={() => undefined} footer={<Button>More</Button>}>
      <p style={{ blockSize: '3000px' }}>A long text</p>
    </Dialog>,
  );
  await expect.element(page.getByRole('button', { name: 'Close' })).toHaveFocus();
  expect(document.querySelector('dialog')?.scrollTop).toBe(0);
});

test('a dialog gives the focus to the first thing that it asks, before its buttons; one that only tells, to its ×', async () => {
  const asking = (
    <Dialog open title="Ask" onClose={() => undefined} footer={<Button>Go</Button>}>
      <input aria-label="Off" disabled />
      <input aria-label="Name" />
    </Dialog>
  );
  await show(asking);
  expect(document.querySelector('dialog')?.getAttribute('aria-describedby')).toBeNull();
  expect(document.activeElement).toBe(page.getByRole('textbox', { name: 'Name' }).element());
  const telling = (
    <Dialog open title="Tell" onClose={() => undefined}>
      <p>So it is.</p>
    </Dialog>
  );
  await show(telling);
  expect(document.activeElement).toBe(button('Close').element());
});

describe('an editable text', () => {
  const box = () => page.getByRole('textbox', { name: 'Lead' });
  const commit = vi.fn<(text: string) => string | null>((text) => (text === 'bad' ? 'That won’t do.' : null));
  beforeEach(async () => {
    commit.mockClear();
    await show(
      <main>
        <Editable label="Lead" text="As read" onCommit={commit} />
      </main>,
    );
    await box().click();
  });

  test('commits on Enter and on leaving, once for each change', async () => {
    await box().fill('New');
    await userEvent.keyboard('{Enter}');
    expect(commit.mock.calls).toEqual([['New']]);
    await box().fill('As read');
    await userEvent.keyboard('{Tab}');
    expect(commit).toHaveBeenCalledTimes(1);
  });

  test('what is typed on while the last commit is being kept stays', async () => {
    const kept = signal('');
    const Note = () => <Editable label="Note" text={kept.value} onCommit={commit} />;
    await show(<Note />);
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('First');
    await userEvent.keyboard('{Enter}');
    await note.fill('First, and more');
    await act(() => void (kept.value = 'First'));
    await expect.element(note).toHaveValue('First, and more');
    await act(() => void (kept.value = 'Put back'));
    await expect.element(note).toHaveValue('Put back');
  });

  test('Escape brings the old text back, and then leaves', async () => {
    await box().fill('New');
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveValue('As read');
    expect(document.activeElement).toBe(box().element());
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(document.body);
    expect(commit).not.toHaveBeenCalled();
  });

  test('what can’t be read stays, and says why', async () => {
    await box().fill('bad');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('That won’t do.');
    await expect.element(box()).toHaveAttribute('aria-invalid', 'true');
    await expect.element(box()).toHaveValue('bad');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).not.toHaveAttribute('aria-invalid');
  });

  test('grows with its text', async () => {
    const height = () => box().element().getBoundingClientRect().height;
    const before = height();
    await box().fill('A long text. '.repeat(80));
    expect(height()).toBeGreaterThan(2 * before);
  });
});

describe('what is said', () => {
  test('is read politely, or at once, and twice when it is said twice', async () => {
    const host = await show(<Announcer />);
    const words = (role: string) => host.querySelector(`[role=${role}]`)?.textContent ?? '';
    announce('Saved');
    await vi.waitUntil(() => words('status').startsWith('Saved'));
    const first = words('status');
    announce('Saved');
    await vi.waitUntil(() => words('status') !== first);
    announce('Failed', 'assertive');
    await vi.waitUntil(() => words('alert').startsWith('Failed'));
    expect(words('status')).toBe('');
  });

  test('is said inside a dialog too, as screen readers know nothing of the page behind it, and not again when it closes', async () => {
    const host = await show(
      <Dialog open title="Tags" onClose={() => undefined}>
        <input aria-label="Name" />
      </Dialog>,
    );
    const words = () => host.querySelector('dialog [role=status]')?.textContent;
    expect(words()).toBe('');
    announce('Added: one');
    await vi.waitUntil(() => words()?.startsWith('Added: one'));
    await vi.waitUntil(() => words() === '', { timeout: 5_000 });
  });

  test('in a notice can be undone by keyboard', async () => {
    const undo = vi.fn<(...args: unknown[]) => void>();
    await show(
      <main>
        <Message kind="warn">Careful</Message>
        <Toasts />
        <Announcer />
      </main>,
    );
    showToast({ text: 'Deleted', action: { label: 'Undo', run: undo } });
    await expect.element(button('Undo')).toBeVisible();
    expect(await violations()).toEqual([]);
    button('Undo').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(undo).toHaveBeenCalledOnce();
    await expect.element(button('Undo')).not.toBeInTheDocument();
  });
});
