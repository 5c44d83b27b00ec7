import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { savedArticleArbitrary, savedRecordArbitrary } from '../../library/record/record.arbitrary.ts';
import type { SavedArticle } from '../../library/record/record.ts';
import { articleFrontMatter, recordMarkdown } from '../formats/documents/markdown.ts';
import { recordText } from '../formats/documents/plain-text.ts';
import { sampleArticle, sampleCaption, sampleOptions, sourceOf, written } from '../record.sample.ts';
import { loadFormat } from '../registry.ts';
import { checkTemplate } from './check-template.ts';
import { defaultTemplates } from './default-templates.ts';
import { compileTemplate } from './render-template.ts';
import { sampleCaption as captionInTemplates, samplePhotoPath, sampleStory } from './sample-story.ts';
import { templateKinds, type ExportTemplate, type TemplateKind } from './template.ts';
import { photoFields, templateFields, templateValues, type PhotoValues } from './template-fields.ts';

const render = (
  text: string,
  record = sampleStory('en') as Parameters<typeof templateValues>[0],
  kind: TemplateKind = 'text',
) => compileTemplate({ kind, text }, 'en').render(record).replace(/\n$/, '');
const check = (text: string) => checkTemplate({ kind: 'markdown', text });

describe('a template', () => {
  test('writes fields, and changes them by filters', () => {
    expect(render('{{ headline | upcase }} – {{ tags | join: ", " }}')).toBe(
      'LIFTING BRIDGE OPENS AFTER TWO YEARS OF WORK – bridges, to follow up',
    );
    expect(render('{% for photo in photos %}{{ photo.caption }} [{{ photo.credit }}]{% endfor %}')).toBe(
      'The first cars cross the new bridge. [Maren Holt / NNA]',
    );
  });

  test('says a time by the story’s own clock, and a day without moving it', () => {
    expect(render('{{ publishedAt | date: "%d/%m/%Y %H:%M" }}')).toBe('01/03/2026 09:15');
    const day: SavedArticle = {
      ...sampleArticle,
      publishedAt: { iso: '2026-03-01', raw: '1/3', precision: 'day', zone: 'absent' },
    };
    expect(render('{{ publishedAt | date: "%d/%m/%Y" }}', day)).toBe('01/03/2026');
    const timeAlone: SavedArticle = {
      ...sampleArticle,
      publishedAt: { iso: '2026-03-01T23:30', raw: '1/3', precision: 'minute', zone: 'absent' },
    };
    expect(render('{{ publishedAt | date: "%d %H:%M" }}', timeAlone)).toBe('01 23:30');
  });

  test('names months in the language of the interface', () => {
    const { render: vi } = compileTemplate({ kind: 'text', text: '{{ publishedAt | date: "%B" }}' }, 'vi');
    expect(vi(sampleStory('vi'))).toMatch(/^tháng 3\n$/i);
  });

  test('closes up the lines that absent fields leave', () => {
    expect(render('{{ kicker }}\n\n{{ headline }}\n\n{{ subheadline }}\n\n{{ byline }}', sampleArticle)).toBe(
      'Thông xe cầu Lặng: rút ngắn 40% quãng đường\n\nĐỗ Minh Hà',
    );
  });

  test('takes an absent field for no in a condition, also a list or a text', () => {
    const bare: SavedArticle = { ...sampleArticle, tags: [], kicker: null, note: '' };
    expect(render('{% if tags or kicker or note %}yes{% else %}no{% endif %}', bare)).toBe('no');
  });

  test('in Markdown leaves a field’s text as it is, and the body’s markup too', () => {
    const story = { ...sampleArticle, headline: '1. *Not* <b>markup</b>' };
    const text = render('{{ headline }}\n\n{{ body }}', story, 'markdown');
    expect(fromMarkdown(text).children[0]).toMatchObject({
      type: 'paragraph',
      children: [{ type: 'text', value: '1. *Not* <b>markup</b>' }],
    });
    expect(text).toContain('**bốn làn xe**');
  });

  test('names the file of a photo where one lies beside what is written, and the web address elsewhere', () => {
    const text = '{% for photo in photos %}![{{ photo.alt }}]({{ photo.file | default: photo.src }}){% endfor %}';
    const { render: write } = compileTemplate({ kind: 'markdown', text }, 'en');
    const addressIn = (markdown: string) =>
      fromMarkdown(markdown).children.flatMap((node) =>
        node.type === 'paragraph' ? node.children.map((child) => (child.type === 'image' ? child.url : null)) : [],
      );
    expect(
      addressIn(write(sampleStory('en'), () => 'photos/Cầu *Lặng* (1) 1.jpg')).map((it) => decodeURI(it ?? '')),
    ).toEqual(['photos/Cầu *Lặng* (1) 1.jpg']);
    expect(addressIn(write(sampleStory('en')))).toEqual(['https://news.example/photos/bridge-1600.jpg']);
    expect(render('{{ photos[0].file }}')).toBe('');
  });

  test('has the body of a Markdown template show the files that lie beside it', () => {
    const { render: write } = compileTemplate({ kind: 'markdown', text: '{{ body }}' }, 'en');
    for (const record of [sampleStory('en'), captionInTemplates('en')]) {
      expect(write(record, () => 'photos/1.jpg')).toContain('](photos/1.jpg)');
      expect(write(record)).toContain('](https://news.example/photos/bridge-1600.jpg)');
    }
  });

  test('reads nothing but the fields', () => {
    expect(() => render('{{ headline.constructor }}')).toThrow(/undefined variable/);
    expect(() => render('{{ photos.constructor.name }}')).toThrow(/undefined variable/);
    expect(() => render('{% include "secret" %}')).toThrow(/not found/);
    expect(() => render('{% for i in (1..90000) %}{% for j in (1..90000) %}x{% endfor %}{% endfor %}')).toThrow(
      /limit/,
    );
    expect(() => render('{% for i in (1..900000000) %}x{% endfor %}')).toThrow(/limit/);
  });
});

describe('the check', () => {
  test.each([
    ['{{ headlnie }}', { code: 'unknown-field', name: 'headlnie', meant: 'headline', line: 1, column: 4 }],
    ['a\n\n  {{ headline | upcasee }}', { code: 'unknown-filter', name: 'upcasee', line: 3 }],
    ['{% if nothing %}x{% endif %}', { code: 'unknown-field', name: 'nothing', meant: null }],
    [
      '{% for photo in photos %}\n{{ photo.captoin }}{% endfor %}',
      { code: 'unknown-field', name: 'photo.captoin', meant: 'photo.caption', line: 2 },
    ],
    ['{% if kind == "caption" %}{{ hedline }}{% endif %}', { code: 'unknown-field', meant: 'headline' }],
    ['{% if headline %}x', { code: 'not-closed', name: '{% if headline %}' }],
    ['x {{ headline', { code: 'not-closed', name: '{{ headline', line: 1, column: 3 }],
    ['{% endif %}', { code: 'stray-tag', name: 'endif' }],
    ['{% include "x" %}', { code: 'unknown-tag', name: 'include' }],
    ['{{ }}', { code: 'no-value' }],
    ['{% for %}{% endfor %}', { code: 'no-value' }],
    ['{{ (headline }}', { code: 'unreadable', line: 1 }],
    ['{% for i in (1..900000000) %}x{% endfor %}', { code: 'too-much' }],
  ])('finds what is wrong with %j, and where', (text, problem) => {
    expect(check(text)).toMatchObject(problem);
  });

  test('a text that is too long is not even read', () => {
    expect(check('x'.repeat(20_001))).toMatchObject({ code: 'too-long' });
  });

  test('whatever is typed, it answers', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{{', '}}', '{%', '%}', '|', 'if', 'for', 'photos', ' in ', '"'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(check(pieces.join(''))?.line ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('the default templates are sound', () => {
    for (const kind of templateKinds) expect(checkTemplate({ kind, text: defaultTemplates[kind] })).toBeNull();
  });
});

describe('the sample story', () => {
  test.each(['en', 'vi'])('in %s has every field, so that the check sees them all', (language) => {
    const values = templateValues(sampleStory(language), 'text', samplePhotoPath);
    expect(Object.keys(values)).toEqual(templateFields.map(({ name }) => name));
    expect(templateFields.filter(({ name }) => values[name] === null)).toEqual([]);
    const [photo] = values['photos'] as readonly PhotoValues[];
    expect(photoFields.filter(({ name }) => photo?.[name] === null)).toEqual([]);
  });
});

/** Whitespace at the ends and line feeds inside a line are the one thing in which a template may differ. */
const tame = (value: string): string => value.replace(/\s+/g, ' ').trim() || 'x';
const tamed = savedArticleArbitrary.map((article): SavedArticle => ({
  ...article,
  section: article.section.map(tame),
  headline: article.headline && tame(article.headline),
  lead: article.lead && tame(article.lead),
}));

describe('the default templates write what the built-in formats do', () => {
  test('Markdown: the same front matter, details for reading it back apart, and the same story', () => {
    fc.assert(
      fc.property(tamed, (article) => {
        const [yaml, ...story] = parts(render(defaultTemplates.markdown, article, 'markdown'));
        const front = articleFrontMatter(article) as Record<string, unknown>;
        const { photos: _p, authorDetails: _a, datelineDate: _d, datelineAgency: _g, ...rest } = front;
        // A template cannot know whether they differ from `tags`.
        const expected = article.tags.length === 0 ? rest : { ...rest, tagNames: article.tags };
        expect(parseYaml(yaml ?? '')).toEqual(expected);
        // Lists of nothing leave empty lines behind, which a template closes up.
        const builtIn = recordMarkdown(article).replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
        expect(story).toEqual(parts(builtIn).slice(1));
      }),
      { numRuns: 40 },
    );
  });

  test.each(['\u2000', 'ends in a wide blank\u3000', ' ', '- x: y', 'two\nlines'])(
    'Markdown: the note %j is read back',
    (note) => {
      const [yaml] = parts(render(defaultTemplates.markdown, { ...sampleArticle, note }, 'markdown'));
      expect(parseYaml(yaml ?? '')).toMatchObject({ note });
    },
  );

  test('wire text: the same parts in the same order', () => {
    const opened: SavedArticle = {
      ...sampleArticle,
      dateline: { raw: 'HARBOUR CITY (AP) —', place: 'HARBOUR CITY', date: null, agency: 'AP' },
      body: [
        { type: 'paragraph', children: [{ type: 'text', value: 'HARBOUR CITY (AP) — A storm tore the roof off.' }] },
      ],
    };
    expect(recordText(opened).match(/HARBOUR CITY/g)).toHaveLength(1);
    for (const record of [sampleArticle, sampleCaption, sampleStory('vi'), opened]) {
      expect(render(defaultTemplates.text, record)).toBe(recordText(record));
    }
  });
});

test('any record is written by the default templates', () => {
  fc.assert(
    fc.property(savedRecordArbitrary, fc.constantFrom(...templateKinds), (record, kind) => {
      expect(render(defaultTemplates[kind], record, kind)).not.toContain('{{ headline');
    }),
    { numRuns: 60 },
  );
});

describe('as an export format', () => {
  const template: ExportTemplate = { id: 'a', name: 'Mine', kind: 'text', text: '{{ headline }}' };

  test('it is loaded by its id and writes one record after the other', async () => {
    const format = await loadFormat('template:a', [template]);
    expect(format).toMatchObject({ id: 'template:a', extension: 'txt' });
    const file = await written(format.write(sourceOf([sampleArticle, sampleArticle]), sampleOptions));
    expect(await file.text()).toBe(`${sampleArticle.headline}\n\n————————————\n\n${sampleArticle.headline}\n`);
  });

  test('one with a mistake is refused before anything is written', async () => {
    await expect(loadFormat('template:a', [{ ...template, text: '{{ hedline }}' }])).rejects.toMatchObject({
      name: 'TemplateMistake',
      problem: { code: 'unknown-field', meant: 'headline' },
    });
  });

  test('one that is gone is an error that names it', async () => {
    await expect(loadFormat('template:b', [template])).rejects.toThrow('template:b');
  });
});

/** The front matter, then the story’s nodes without their places. */
function parts(text: string): [string | undefined, ...unknown[]] {
  const { children } = fromMarkdown(text, {
    extensions: [frontmatter('yaml'), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown('yaml'), gfmTableFromMarkdown()],
  });
  const bare = JSON.parse(
    JSON.stringify(children, (key, value: unknown) => (key === 'position' ? undefined : value)),
  ) as {
    type: string;
    value?: string;
  }[];
  const [first, ...rest] = bare;
  return first?.type === 'yaml' ? [first.value, ...rest] : [undefined, ...bare];
}
