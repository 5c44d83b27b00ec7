import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { onDemand } from './on-demand.tsx';

const Greeting = ({ name }: { name: string }) => <p>Hello, {name}</p>;

afterEach(() => render(null, document.body));

test('a part is fetched once, when it is first shown, and something stands in its place until it is there', async () => {
  const load = vi.fn<() => Promise<typeof Greeting>>(() => Promise.resolve(Greeting));
  const { Part } = onDemand(load, () => 'Wait');
  expect(load).toHaveBeenCalledTimes(0);
  render(<Part name="Lan" />, document.body);
  expect(document.body.textContent).toBe('Wait');
  await vi.waitFor(() => expect(document.body.textContent).toBe('Hello, Lan'));
  render(<Part name="Minh" />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toBe('Hello, Minh'));
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that was fetched before it is asked for shows at once', async () => {
  const { Part, prefetch } = onDemand(() => Promise.resolve(Greeting));
  prefetch();
  await vi.waitFor(() => {
    render(null, document.body);
    render(<Part name="Lan" />, document.body);
    expect(document.body.textContent).toBe('Hello, Lan');
  });
});
