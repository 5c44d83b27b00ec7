import { expect, test } from 'vitest';
import { sampleArticle, sampleOptions, sourceOf, written } from '../../record.sample.ts';
import { schemaOrg } from './schema-org.ts';

test('in the script element of a page, where JSON-LD belongs, no text ends that element', async () => {
  const headline = '</script><script>alert(1)</script><!--';
  const text = await (await written(schemaOrg.write(sourceOf([{ ...sampleArticle, headline }]), sampleOptions))).text();
  const page = new DOMParser().parseFromString(`<script type="application/ld+json">${text}</script>`, 'text/html');
  expect(page.scripts).toHaveLength(1);
  expect(JSON.parse(page.scripts[0]?.text ?? '')).toMatchObject([{ headline }]);
});
