/**
 * The sample story, to try Cutline on: a page as newspapers build them. No extension can inject into a page of an
 * extension, so this one loads the content scripts itself, and the popup reads it as it reads any other.
 */
import { render } from 'preact';
import { readingScripts } from '../../messages/content/inject.ts';
import '../../ui/styles/base.css';
import { interfaceLanguage } from '../../ui/words/i18n.ts';
import { startPage } from '../../ui/page/start-page.ts';
import { SampleHint } from './sample-hint.tsx';
import './sample.css';
import { stories, type SampleStory } from './stories.ts';

await startPage('sampleTitle');
const language = interfaceLanguage().split('-')[0] ?? 'en';
const story = stories[language] ?? stories['en'];
const app = document.getElementById('app');
if (app && story) {
  render(
    <>
      <SampleHint />
      <SamplePage story={story} />
    </>,
    app,
  );
  describeStory(story);
  for (const address of readingScripts) {
    const script = document.createElement('script');
    script.src = address;
    document.head.append(script);
  }
}

function SamplePage({ story }: { story: SampleStory }) {
  return (
    <>
      <header class="paper">
        <p class="paper-name">{story.paper}</p>
      </header>
      <main>
        <article class="story">
          <p class="section">
            <a href="#top" rel="category">
              {story.section}
            </a>
          </p>
          <h1 class="headline">{story.headline}</h1>
          <p class="lead">{story.lead}</p>
          <p class="byline author">{story.byline}</p>
          <time class="published" dateTime={story.published}>
            {story.date}
          </time>
          <figure>
            {/* A record names photos by addresses of the web: as where pictures load late, the page gives one beside its own. */}
            <img
              src="/sample/lighthouse.jpg"
              data-src="https://sample.example/photos/lighthouse-1200x675.jpg"
              alt=""
              width={1200}
              height={675}
            />
            <figcaption>
              <span class="caption">{story.caption}</span> <span class="credit">{story.credit}</span>
            </figcaption>
          </figure>
          <div class="story-body">
            {story.paragraphs.map((text, index) => (
              <p key={text}>{index === 0 ? `${story.place.toUpperCase()} – ${text}` : text}</p>
            ))}
          </div>
        </article>
      </main>
    </>
  );
}

/** What newspapers tell programs of a story; the address is nobody's. */
function describeStory({ headline, lead, published, paper, section, keywords }: SampleStory): void {
  const address = 'https://sample.example/lighthouse';
  const canonical = document.createElement('link');
  canonical.rel = 'canonical';
  canonical.href = address;
  const data = document.createElement('script');
  data.type = 'application/ld+json';
  data.textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: lead,
    datePublished: published,
    articleSection: section,
    keywords,
    url: address,
    publisher: { '@type': 'Organization', name: paper },
  });
  document.head.append(canonical, data);
  document.title = `${headline} - ${paper}`;
}
