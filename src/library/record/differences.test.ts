import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differences, pageChanges } from './differences.ts';
import { story } from '../library.fixture.ts';
import { articleArbitrary, savedArticleArbitrary } from './record.arbitrary.ts';
import type { Article, Photo } from '../../article/article.ts';

const photo: Photo = {
  id: 'a',
  src: 'https://vi-du.example/cau.jpg?w=680&sign=abc',
  width: 680,
  height: 400,
  alt: null,
  caption: 'Cầu mới.',
  credit: null,
  role: 'lead',
};

describe('a story is the same', () => {
  test('when its letters are written in another form of Unicode', () => {
    const texts = { headline: 'Cầu mới', lead: 'Đã thông xe.', keywords: ['giao thông'] };
    const decomposed = JSON.parse(JSON.stringify(story(texts)).normalize('NFD')) as Article;
    expect(differences(story(texts), decomposed)).toEqual([]);
  });

  test('when only the reading differs', () => {
    const before = story({ photos: [photo], body: [{ type: 'photo', photo: 'a' }] });
    const after = story({
      url: 'https://vi-du.example/khac',
      warnings: [{ code: 'time-limit', detail: null }],
      publishedAt: { iso: '2026-03-02T08:00:00+07:00', raw: '2 giờ trước', precision: 'minute', zone: 'stated' },
      photos: [{ ...photo, id: 'b', width: 1200, src: 'https://vi-du.example/cau.jpg?w=1200' }],
      body: [{ type: 'photo', photo: 'b' }],
    });
    expect(differences(before, after)).toEqual([]);
  });

  test('when the page only dates itself anew, or asks for money', () => {
    const modifiedAt = { iso: '2026-03-03T09:00:00+07:00', raw: 'x', precision: 'minute', zone: 'stated' } as const;
    expect(differences(story(), story({ modifiedAt, access: 'metered' }))).toEqual([]);
    expect(differences(story(), story({ modifiedAt, headline: 'Khác' }))).toEqual(['headline', 'modifiedAt']);
  });

  test('as itself, whatever it is', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        expect(differences(article, structuredClone(article))).toEqual([]);
      }),
    );
  });
});

describe('a story has changed', () => {
  test('when its words have, field by field', () => {
    const body = [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Khác.' }] }];
    expect(differences(story(), story({ lead: null, body }))).toEqual(['lead', 'body']);
  });

  test('when a photo, its caption or its place in the body has', () => {
    const before = story({ photos: [photo] });
    expect(differences(before, story({ photos: [{ ...photo, caption: 'Khác.' }] }))).toEqual(['photos']);
    expect(differences(before, story({ photos: [photo], body: [{ type: 'photo', photo: 'a' }] }))).toEqual(['body']);
    const other = { ...photo, src: 'https://vi-du.example/image?id=7' };
    const another = { ...photo, src: 'https://vi-du.example/image?id=8' };
    expect(differences(story({ photos: [other] }), story({ photos: [another] }))).toEqual(['photos']);
  });

  test('once when a photo went, whatever stands behind it', () => {
    const second = { ...photo, id: 'b', src: 'https://vi-du.example/song.jpg' };
    const text = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Một.' }] };
    const show = (id: string) => ({ type: 'photo' as const, photo: id });
    const both = story({ photos: [photo, second], body: [show('a'), text, show('b')] });
    expect(differences(both, story({ photos: [second], body: [text, show('b')] }))).toEqual(['photos']);
    expect(differences(both, story({ photos: [photo, second], body: [show('b'), text, show('a')] }))).toEqual(['body']);
  });

  test('the same fields whichever comes first', () => {
    fc.assert(
      fc.property(articleArbitrary, articleArbitrary, (a, b) => {
        expect(differences(a, b)).toEqual(differences(b, a));
      }),
    );
  });
});

test('what the person set is not reported as a change of the page', () => {
  fc.assert(
    fc.property(savedArticleArbitrary, (saved) => {
      const byPerson = { text: 'x', source: 'person', where: 'popup', score: 1, chosen: true } as const;
      const evidence = { ...saved.evidence, fields: { headline: [byPerson] } };
      const edited = { ...saved, evidence, headline: `${saved.headline ?? ''} (sửa)` };
      expect(differences(edited, saved)).toContain('headline');
      expect(pageChanges(edited, saved)).toEqual([]);
    }),
  );
});
