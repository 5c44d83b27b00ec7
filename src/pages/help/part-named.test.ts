import { expect, onTestFinished, test } from 'vitest';
import { partNamed } from './part-named.ts';

test('an address names a part by its letters, in percent signs or not, and nothing that cannot be read', () => {
  const part = document.createElement('h2');
  part.id = 'thư-viện';
  document.body.append(part);
  onTestFinished(() => part.remove());
  expect(partNamed('#th%C6%B0-vi%E1%BB%87n')).toBe(part);
  expect(partNamed('#thư-viện')).toBe(part);
  for (const none of ['', '#', '#%', '#%FF', '#else']) expect(partNamed(none)).toBeNull();
});
