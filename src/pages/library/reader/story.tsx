/** A stored story, or a captured caption, as it is read. */
import type { ComponentChildren } from 'preact';
import type { NewsTime } from '../../../article/article.ts';
import { splitDateline } from '../../../article/forms/split-dateline.ts';
import { webAddress } from '../../../exports/story/story-tree.ts';
import { captionsOf } from '../../../library/reading/read.ts';
import type { SavedArticle, SavedCaption } from '../../../library/record/record.ts';
import { directionOf } from '../../../ui/words/direction.ts';
import { Warnings } from '../../../ui/components/notices/warnings.tsx';
import { fieldWords, warningWords } from '../../../ui/words/field-words.ts';
import { interfaceDirection, interfaceLanguage, t } from '../../../ui/words/i18n.ts';
import { formatNewsTime } from '../../../ui/words/news-time.ts';
import { useLive } from '../../live.ts';
import { PlaceLink } from '../place/place-link.tsx';
import { addressOf, changed, place } from '../place/place.ts';
import { PhotoFigure, StoryBody, WebLink } from './story-body.tsx';
import { readableAddress, readableHost } from '../../../ui/words/readable-address.ts';
import { EarlierWords, Versions } from './versions.tsx';

export function Story({ article }: { article: SavedArticle }) {
  const { section, kicker, headline, subheadline, lead, byline, language, publisher, keywords } = article;
  const { publishedAt, modifiedAt, warnings } = article;
  const { above } = splitDateline(article);
  return (
    <article class="story" lang={language ?? undefined} dir={language === null ? 'auto' : directionOf(language)}>
      {warnings.length > 0 && (
        <div class="story-warnings" lang={interfaceLanguage()} dir={interfaceDirection()}>
          <Warnings said={warnings.map(warningWords)} />
        </div>
      )}
      <p class="story-kicker" dir="auto">
        {[publisher.name ?? readableHost(publisher.domain), ...section].filter(Boolean).join(' › ')}
      </p>
      {kicker !== null && (
        <p class="story-label" dir="auto">
          {kicker}
        </p>
      )}
      <h2 dir="auto" tabIndex={-1}>
        {headline ?? readableAddress(article.canonicalUrl)}
      </h2>
      {subheadline !== null && (
        <p class="story-subheadline" dir="auto">
          {subheadline}
        </p>
      )}
      <p class="story-line">
        <Parts
          parts={[
            byline?.raw,
            article.agency,
            publishedAt && <Time key="time" time={publishedAt} />,
            modifiedAt && modifiedAt.iso !== publishedAt?.iso && <Updated key="updated" time={modifiedAt} />,
            <OpenPage key="page" address={article.canonicalUrl} />,
          ]}
        />
      </p>
      {above !== null && (
        <p class="story-dateline" dir="auto">
          {above}
        </p>
      )}
      {lead !== null && (
        <p class="story-lead" dir="auto">
          {lead}
        </p>
      )}
      <StoryBody article={article} />
      {keywords.length > 0 && (
        <p class="story-keywords" dir="auto">
          {keywords.map((keyword, index) => [index > 0 && ' · ', <KeywordLink key={keyword} keyword={keyword} />])}
        </p>
      )}
      <Versions article={article} />
      <StoryCaptions articleId={article.id} lang={language} />
    </article>
  );
}

/** Leads to the stories with this keyword: there are too many of them for a list of filters. */
function KeywordLink({ keyword }: { keyword: string }) {
  const query = `keyword:"${keyword.replaceAll('"', ' ')}"`;
  return (
    <PlaceLink to={(at) => changed(at, { ...EVERYTHING, query })}>
      <bdi>{keyword}</bdi>
    </PlaceLink>
  );
}

const EVERYTHING = { view: 'list', shelf: 'all', filters: {}, open: null } as const;

export function Caption({ record }: { record: SavedCaption }) {
  const { photo, story } = record;
  return (
    <article
      class="story"
      lang={story.language ?? undefined}
      dir={story.language === null ? 'auto' : directionOf(story.language)}
    >
      <p class="story-kicker">{story.publisher.name ?? readableHost(story.publisher.domain)}</p>
      <h2 tabIndex={-1}>
        {t('libraryCaptionFrom', { headline: story.headline ?? readableAddress(story.canonicalUrl) })}
      </h2>
      <p class="story-line">
        <Parts
          parts={[
            story.publishedAt && <Time key="time" time={story.publishedAt} />,
            <OpenPage key="page" address={story.canonicalUrl} />,
          ]}
        />
      </p>
      <PhotoFigure photo={photo} of={{ recordId: record.id, url: story.url }} />
      <EarlierWords record={record} />
    </article>
  );
}

/** The captions that were captured from this story, beside the story itself. */
function StoryCaptions({ articleId, lang }: { articleId: string; lang: string | null }) {
  const captions = useLive(() => captionsOf(articleId), [articleId]);
  if (captions.state !== 'ready' || captions.value.length === 0) return null;
  return (
    <section class="story-captions" lang={interfaceLanguage()} dir={interfaceDirection()}>
      <h3>{t('libraryCaptionsOfStory')}</h3>
      <ul>
        {captions.value.map(({ id, photo }) => (
          <li key={id}>
            <a href={addressOf({ ...place.value, open: id })} lang={lang ?? undefined}>
              {photo.caption ?? photo.credit?.raw ?? photo.src}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * The page that the story was read from. At the top, since whoever doubts a line wants to see it there, and in words: a
 * screen reader would spell the address out. One that leads nowhere on the web is shown as it is.
 */
function OpenPage({ address }: { address: string }) {
  const safe = webAddress(address);
  if (safe === null) return <bdi dir="ltr">{address}</bdi>;
  return (
    <span class="story-open" lang={interfaceLanguage()} dir={interfaceDirection()}>
      <WebLink address={safe} title={readableAddress(address)}>
        {t('openPage')}
      </WebLink>
      {/* On paper alone, where a link leads nowhere. */}
      <bdi class="story-address" dir="ltr">
        {safe}
      </bdi>
    </span>
  );
}

function Time({ time }: { time: NewsTime }) {
  return (
    <time dateTime={time.iso} title={time.raw} lang={interfaceLanguage()}>
      {formatNewsTime(time)}
    </time>
  );
}

/** When the page says that the story was changed last. */
function Updated({ time }: { time: NewsTime }) {
  return (
    <span lang={interfaceLanguage()} dir={interfaceDirection()}>
      {fieldWords('modifiedAt')}: <Time time={time} />
    </span>
  );
}

function Parts({ parts }: { parts: ComponentChildren[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false);
  return (
    <>
      {shown.map((part, index) => (
        <span key={index} dir="auto">
          {part}
        </span>
      ))}
    </>
  );
}
