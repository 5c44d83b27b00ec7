import { useState } from 'preact/hooks';
import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FacetCount } from '../../../library/search/query/counts.ts';
import { resetFakeBrowser } from '../../../messages/browser/browser.fake.ts';
import { show, violations } from '../../../ui/components/show.fake.tsx';
import { place, type FilterFacet } from '../place/place.ts';
import type * as finding from './finding.ts';
import { MoreValues } from './more-values.tsx';

const findValues = vi.hoisted(() => vi.fn<typeof finding.findValues>());
vi.mock(import('./finding.ts'), async (original) => ({ ...(await original()), findValues }));

beforeEach(() => {
  resetFakeBrowser();
  findValues.mockReset().mockResolvedValue([]);
});

const numbered = (count: number, name: string): FacetCount[] =>
  Array.from({ length: count }, (_, n) => ({ value: `${name} ${n + 1}`, count: 1 }));

function Section({ facet, all }: { facet: FilterFacet; all: FacetCount[] }) {
  const [open, setOpen] = useState(false);
  const links = (values: readonly FacetCount[]) => values.map(({ value }) => <li key={value}>{value}</li>);
  const shown = { facet, all, links, open, rest: all.slice(8) };
  return (
    <main>
      <MoreValues label="Authors" at={place.peek()} onToggle={setOpen} {...shown} />
    </main>
  );
}

async function open(facet: FilterFacet, all: FacetCount[]): Promise<void> {
  await show(<Section facet={facet} all={all} />);
  await page.getByText('more').click();
}

const box = () => page.getByRole('searchbox', { name: 'Find in Authors' });
const shown = () =>
  page
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent);

test('few values are looked through by eye', async () => {
  await open('author', numbered(12, 'Lê'));
  await expect.poll(shown).toHaveLength(4);
  expect(box().elements()).toEqual([]);
});

test('of many, those with the letters typed are shown, whatever their marks', async () => {
  await open('author', [...numbered(40, 'Trần'), { value: 'Đỗ Lan', count: 1 }]);
  await expect.poll(shown).toHaveLength(33);
  await box().fill('do l');
  await expect.poll(shown).toEqual(['Đỗ Lan']);
  await box().fill('nobody');
  await expect.element(page.getByRole('status')).toHaveTextContent('None has “nobody” in it.');
  expect(findValues).not.toHaveBeenCalled();
  expect(await violations()).toEqual([]);
});

test('a language is found by the name under which it is shown', async () => {
  await open('language', [...numbered(40, 'x'), { value: 'vi', count: 1 }]);
  await box().fill('vietn');
  await expect.poll(shown).toEqual(['vi']);
});

test('where only the most frequent are told, the index is asked for the others', async () => {
  findValues.mockImplementation((_at, _facet, like) =>
    Promise.resolve(like === 'zoe' ? [{ value: 'Zoë Last', count: 1 }] : []),
  );
  await open('author', numbered(100, 'Lê'));
  await expect.element(page.getByText('The 100 most frequent. Type to find any other.')).toBeVisible();
  await box().click();
  await userEvent.keyboard('zoe');
  await expect.poll(shown).toEqual(['Zoë Last']);
});
