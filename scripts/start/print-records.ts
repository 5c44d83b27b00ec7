/** Prints records for people to read in a terminal. */
import type { Inline } from '../../src/article/body.ts';
import type { SavedArticle, SavedCaption, SavedRecord } from '../../src/library/record/record.ts';

/** Prints each record, one line a field; absent fields are left out. */
export function printRecords(records: readonly SavedRecord[]): void {
  for (const record of records) {
    console.log(`\n${record.kind === 'article' ? 'Article' : 'Caption'} ${record.id}`);
    for (const [name, value] of record.kind === 'article' ? articleLines(record) : captionLines(record)) {
      if (value) console.log(`  ${name.padEnd(10)} ${value}`);
    }
  }
}

type Line = [name: string, value: string | null | undefined];

function articleLines(article: SavedArticle): Line[] {
  const { publisher, dateline, byline, photos, body } = article;
  return [
    ['source', publisher.name ?? publisher.domain],
    ['section', article.section.join(' › ')],
    ['kicker', article.kicker],
    ['headline', article.headline],
    ['subhead', article.subheadline],
    ['lead', article.lead],
    ['dateline', dateline && [dateline.place, dateline.date, dateline.agency].filter(Boolean).join(' · ')],
    ['byline', byline?.authors.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ')],
    ['agency', article.agency],
    ['published', article.publishedAt?.iso],
    ['modified', article.modifiedAt?.iso],
    ['keywords', article.keywords.join(', ')],
    ['body', `${body.filter(({ type }) => type === 'paragraph').length} paragraphs: “${opening(article)} …”`],
    ...photos.map((photo, index): Line => [`photo ${index + 1}`, photoText(photo)]),
    ['tags', article.tags.join(', ')],
    ['warnings', article.warnings.map(({ code }) => code).join(', ')],
  ];
}

function captionLines({ photo, story }: SavedCaption): Line[] {
  return [
    ['photo', photo.src],
    ['caption', photoText(photo)],
    ['story', story.headline],
    ['source', story.publisher.name ?? story.publisher.domain],
  ];
}

function photoText({ caption, credit }: SavedCaption['photo']): string {
  const by = credit && [...credit.photographers, ...credit.agencies].join(' / ');
  return [caption ?? '(no caption)', by && `[${by}]`].filter(Boolean).join(' ');
}

/** Characters of the body's opening that are shown. */
const OPENING = 80;

function opening({ body }: SavedArticle): string {
  const first = body.find((block) => block.type === 'paragraph');
  return first ? textOf(first.children).slice(0, OPENING) : '';
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      return inline.type === 'break' ? ' ' : textOf(inline.children);
    })
    .join('');
}
