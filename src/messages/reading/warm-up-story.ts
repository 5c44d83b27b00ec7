/** A short story that no paper printed, with something in it for every field: what is read to get ready for a real one. */
import type { PageSigns } from '../../article/detection/page-signs.ts';
import type { Galley, GalleyBlock, GalleyBox, Span } from '../../article/galley.ts';

/** What its page would show of what it is. */
export const WARM_UP_SIGNS: PageSigns = {
  seen: ['article'],
  language: '',
  title: 0,
  headline: 0,
  text: 0,
  brief: 0,
  about: '',
};

/** Returns the story's galley, declared to be in the language with this code: few words say nothing against that. */
export function warmUpStory(language: string): Galley {
  return {
    url: URL_OF_NONE,
    baseUrl: URL_OF_NONE,
    metadata: {
      nodes: [{ types: ['NewsArticle'], data: DECLARED }],
      article: 0,
      microdata: [],
      meta: [
        ['og:title', [HEADLINE]],
        ['keywords', ['ferry, port']],
      ],
      authorLinks: [],
      categoryLinks: [],
      tagLinks: [],
      folderName: null,
      canonical: null,
      htmlLanguage: language,
      title: HEADLINE,
      broken: 0,
    },
    boxes: BOXES,
    blocks: BLOCKS,
    pageLength: BLOCKS.length,
    story: {
      core: 5,
      body: [4, 6],
      dropped: [
        [1, 'headline'],
        [2, 'byline'],
        [3, 'above-text'],
        [5, 'caption'],
      ],
      headline: 1,
      start: 4,
    },
    around: {
      headline: { box: 3, headline: HEADLINE, kicker: null, runTogether: false, firstBlock: 1, lastBlock: 2 },
      top: [0, 1, 2, 3, 4],
      tail: [4, 5, 6],
      firstBody: 4,
      textStart: 4,
      nextText: 6,
      lastBody: 6,
    },
    photos: [
      {
        photo: {
          id: 'photo-1',
          src: `${URL_OF_NONE}ferry.jpg`,
          width: 800,
          height: 500,
          alt: null,
          caption: 'The ferry at the quay.',
          credit: { raw: 'Ana Belo / AP', kind: 'photo' },
          role: 'body',
        },
        captionBlocks: [5],
        where: 'figcaption',
      },
    ],
    placed: [{ node: { type: 'photo', photo: 'photo-1' }, beforeBlock: 5 }],
    paywall: false,
    declaredLength: 0,
    unusableImages: 0,
    ruled: { found: [], unmatched: [] },
    cutShort: false,
    fromData: false,
  };
}

const URL_OF_NONE = 'https://warm-up.invalid/';
const HEADLINE = 'Ferry returns to the strait';
const DECLARED = {
  '@type': 'NewsArticle',
  headline: HEADLINE,
  datePublished: '2026-03-04T09:10:00Z',
  author: { '@type': 'Person', name: 'Ana Belo' },
  publisher: { '@type': 'Organization', name: 'The Strait' },
};

const BOXES = [
  box('body', '', -1, [0, 7]),
  box('article', '', 0, [0, 7]),
  box('p', 'kicker', 1, [0, 1]),
  box('h1', '', 1, [1, 2]),
  box('p', 'byline', 1, [2, 3]),
  box('div', 'body', 1, [4, 7]),
  box('figcaption', '', 5, [5, 6]),
];

const BLOCKS = [
  block(0, 2, 'Shipping'),
  block(1, 3, HEADLINE),
  block(2, 4, 'By Ana Belo and Jon Ruud, AP'),
  block(3, 1, '4 March 2026, 9:10', { tag: 'time', datetime: '2026-03-04T09:10:00Z' }),
  block(4, 5, 'OSLO (AP) — The ferry is back, and sails daily from 9 April.'),
  block(5, 6, 'The ferry at the quay. Photo: Ana Belo / AP'),
  block(6, 5, 'Tickets are sold from 20 March 2026.'),
];

function box(tag: string, names: string, parent: number, [firstBlock, lastBlock]: [number, number]): GalleyBox {
  const depth = tag === 'body' ? 0 : tag === 'article' ? 1 : 2;
  return { tag, names, parent, depth, hidden: false, firstBlock, lastBlock, itemprop: '', style: '' };
}

function block(index: number, inBox: number, text: string, around?: Pick<Span, 'tag' | 'datetime'>): GalleyBlock {
  const spans = around ? [{ ...around, names: '', itemprop: '', href: null, text, parent: -1, above: 0 }] : [];
  const inline = BOXES[inBox]?.names === 'body' ? [{ type: 'text' as const, value: text }] : null;
  return { index, box: inBox, text, linkLength: 0, inline, spans, runs: [{ text, span: spans.length - 1 }] };
}
