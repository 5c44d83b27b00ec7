import { blockTexts } from '../../../article/forms/body-text.ts';
import type { Credit, NewsTime } from '../../../article/article.ts';
import type { CapturedPhoto, SavedArticle, SavedCaption, SavedRecord, Story } from '../../../library/record/record.ts';
import { bylineText } from '../../story/credit-line.ts';
import type { ExportFormat } from '../../format.ts';
import { jsonArray } from '../../syntax/json-array.ts';
import { withoutAbsent } from '../../syntax/without-absent.ts';
import { webAddress } from '../../story/story-tree.ts';

/** ninjs 3.1, IPTC's JSON for news exchange (https://iptc.org/standards/ninjs/): a JSON array of items. */
export const ninjs: ExportFormat = {
  id: 'ninjs',
  extension: 'json',
  mime: 'application/json',
  write: ({ records }) => jsonArray(records, recordNinjs),
};

/** Returns the record as a ninjs item: a text with its pictures as associations, or a picture. */
export function recordNinjs(record: SavedRecord): object {
  return record.kind === 'article' ? textItem(record) : captionItem(record);
}

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

function textItem(article: SavedArticle): object {
  const { headline, subheadline, kicker, lead, dateline, byline, agency, section, keywords, language } = article;
  const people = byline?.authors.filter((author) => author.kind === 'person') ?? [];
  return withoutAbsent({
    uri: uriOf(article),
    type: 'text',
    representationType: 'full',
    standard,
    pubStatus: 'usable',
    language,
    versionCreated: dateTime(article.modifiedAt ?? article.publishedAt),
    contentCreated: dateTime(article.publishedAt),
    title: headline,
    by: bylineText(article) || null,
    located: dateline?.place ?? null,
    slugline: kicker,
    headlines: texts(['main', headline], ['sub', subheadline]),
    descriptions: texts(['summary', lead]),
    bodies: texts(['main', blockTexts(article.body).join('\n\n')]),
    people: people.map(({ name }) => ({ name, rel: 'author' })),
    organisations: agency === null ? [] : [{ name: agency, rel: 'source' }],
    infoSources: [{ name: article.publisher.name ?? article.publisher.domain, role: 'publisher' }],
    subjects: [
      ...section.map((name) => ({ name, rel: 'section' })),
      ...keywords.map((name) => ({ name, rel: 'keyword' })),
    ],
    altIds: [{ role: 'cutline', value: article.id }],
    associations: article.photos.flatMap((photo, index) => pictureAssociation(photo, article, index)),
  });
}

function captionItem({ photo, story, id }: SavedCaption): object {
  const picture = pictureOf(photo, story);
  return withoutAbsent({
    uri: addressOf(photo) ?? uriOf({ canonicalUrl: story.canonicalUrl, id }),
    standard,
    pubStatus: 'usable',
    ...picture,
    language: story.language,
    infoSources: [{ name: story.publisher.name ?? story.publisher.domain, role: 'publisher' }],
    altIds: [{ role: 'cutline', value: id }],
  });
}

function pictureAssociation(photo: CapturedPhoto, story: Story, index: number): object[] {
  const uri = addressOf(photo);
  if (uri === null) return [];
  return [withoutAbsent({ name: index === 0 ? 'main' : `photo${index + 1}`, uri, ...pictureOf(photo, story) })];
}

function pictureOf(photo: CapturedPhoto, { headline }: Pick<Story, 'headline'>): Record<string, unknown> {
  const { caption, credit, alt } = photo;
  const href = addressOf(photo);
  const size = withoutAbsent({ width: whole(photo.width), height: whole(photo.height) });
  return {
    type: credit?.kind === 'graphic' ? 'graphic' : 'picture',
    headlines: texts(['main', headline]),
    descriptions: texts(['caption', caption], ['alternative', alt]),
    by: credit?.photographers.join(', ') || null,
    copyrightHolder: credit?.agencies.join(', ') || null,
    copyrightNotice: credit?.raw ?? null,
    people: (credit?.photographers ?? []).map((name) => ({ name, rel: 'photographer' })),
    organisations: creditAgencies(credit),
    renditions: href === null ? [] : [{ name: 'original', href, ...size }],
  };
}

const creditAgencies = (credit: Credit | null): object[] =>
  (credit?.agencies ?? []).map((name) => ({ name, rel: 'creditedAgency' }));

function texts(...pairs: [role: string, value: string | null][]): object[] {
  return pairs.flatMap(([role, value]) => (value ? [{ role, contentType: 'text/plain', value }] : []));
}

/** RFC 3339 needs a time and an offset: a day or a time without one is left out rather than guessed. */
function dateTime(time: NewsTime | null): string | null {
  if (!time || time.precision === 'day' || !/(?:Z|[+-]\d{2}:\d{2})$/.test(time.iso)) return null;
  return /T\d{2}:\d{2}(?:Z|[+-])/.test(time.iso) ? time.iso.replace(/(T\d{2}:\d{2})/, '$1:00') : time.iso;
}

const addressOf = ({ src }: CapturedPhoto): string | null => (src === null ? null : webAddress(src));

const uriOf = ({ canonicalUrl, id }: { canonicalUrl: string; id: string }): string =>
  webAddress(canonicalUrl) ?? `urn:cutline:${encodeURIComponent(id.toWellFormed())}`;

const whole = (pixels: number | null): number | null => (pixels === null ? null : Math.round(pixels));
