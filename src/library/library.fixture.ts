/** For tests: a library of its own, and a story to save in it. */
import { onTestFinished } from 'vitest';
import type { Article } from '../article/article.ts';
import type { ToBackground } from '../messages/background/to-background.ts';
import { openLibrary, type LibraryDb } from './database/db.ts';
import type { CapturedPhoto, Story } from './record/record.ts';

/** Returns an empty library, or another connection to one, that is removed when the test has finished. */
export function testLibrary(name = `test-${crypto.randomUUID()}`): LibraryDb {
  const db = openLibrary(name);
  onTestFinished(() => {
    db.close();
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(db.name);
      request.addEventListener('success', () => resolve(undefined));
      request.addEventListener('error', () => reject(new Error(`${db.name} could not be removed`)));
    });
  });
  return db;
}

/** Returns an invented story with the given differences. */
export function story(changes: Partial<Article> = {}): Article {
  return {
    url: 'https://vi-du.example/xa-hoi/cau-moi?utm_source=home',
    canonicalUrl: 'https://vi-du.example/xa-hoi/cau-moi',
    publisher: { name: 'Báo Ví Dụ', domain: 'vi-du.example' },
    language: 'vi',
    section: ['Xã hội'],
    kicker: null,
    headline: 'Thông xe cây cầu mới qua sông Lạch',
    subheadline: null,
    lead: 'Sau ba năm thi công, cây cầu dài 800 mét đã thông xe sáng nay.',
    dateline: null,
    byline: null,
    agency: null,
    publishedAt: { iso: '2026-03-02T08:00:00+07:00', raw: '02/03/2026 08:00', precision: 'minute', zone: 'stated' },
    modifiedAt: null,
    body: [{ type: 'paragraph', children: [{ type: 'text', value: 'Người dân hai bờ vui mừng.' }] }],
    photos: [],
    keywords: ['giao thông'],
    access: 'free',
    warnings: [],
    ...changes,
  };
}

/** Returns the request that saves an invented story. */
export function saving(
  article: Partial<Article> = {},
  marks: Partial<Omit<ToBackground['saveArticle']['request'], 'article'>> = {},
): ToBackground['saveArticle']['request'] {
  const evidence = { fields: {}, dropped: {} };
  return { article: story(article), evidence, tags: [], collections: [], note: '', ...marks };
}

/** Returns the request that saves an invented caption. */
export function savingCaption(
  photo: Partial<CapturedPhoto> = {},
  changes: Partial<Story> = {},
): ToBackground['saveCaption']['request'] {
  const { url, canonicalUrl, headline, publisher, publishedAt, language } = story();
  return {
    photo: {
      id: 'photo-1',
      src: 'https://vi-du.example/anh/cau.jpg',
      width: 1200,
      height: 800,
      alt: null,
      caption: 'Cầu mới nhìn từ bờ nam.',
      credit: { raw: 'Lan Chi', photographers: ['Lan Chi'], agencies: [], kind: 'photo' },
      role: 'lead',
      ...photo,
    },
    story: { url, canonicalUrl, headline, publisher, publishedAt, language, ...changes },
    tags: [],
    collections: [],
  };
}
