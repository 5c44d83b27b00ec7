/** What kind of page the page itself and its address say it is: for `detect.ts`, read without walking the page. */

/** What the page says it is: JSON-LD's types are read off the text, as parsing all of it would cost more than all the rest. */
export function declaredKind(document: Document): 'article' | 'og-article' | 'other' | null {
  // An encyclopedia's data call each of its pages an article.
  if (document.querySelector('meta[name="generator"][content^="MediaWiki"]')) return 'other';
  let other = false;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = (script.textContent ?? '').replace(SPOKEN_OF, '');
    const article = source.search(ARTICLE_TYPE);
    const list = source.search(OTHER_TYPE);
    // A list of articles names itself before them; a story's own graph has the story first.
    if (article >= 0 && (list < 0 || article < list)) return 'article';
    other ||= list >= 0 || OTHER_SUBJECT.test(source);
  }
  if (document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]')) return 'article';
  if (other) return 'other';
  const kind = document.querySelector('meta[property="og:type" i]')?.getAttribute('content')?.trim() ?? '';
  if (/^article$/i.test(kind)) return 'og-article';
  return OTHER_KIND.test(kind) ? 'other' : null;
}

/** Anywhere in a list of types: `["Report", "NewsArticle"]`. */
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200}?)?"[^"]*(?:Article|BlogPosting|(?:Image|Media)Gallery)"/;
const OTHER_TYPE =
  /"@type"\s*:\s*(?:\[[^\]]{0,200}?)?"(?:(?!\w*Web)\w+Page|ItemList|Product|JobPosting|DiscussionForumPosting)"/;
/** What a review or a story speaks of is not what the page is. */
const SPOKEN_OF = /"(?:itemReviewed|about|mentions)"\s*:[[{\s]*"@type"/g;
/** What a page may be about that has no article; a story's data name them too, for its app, its event, its book. */
const OTHER_SUBJECT =
  /"@type"\s*:\s*(?:\[\s*)?"(?:ProductGroup|Recipe|\w*Event|Movie|Book|Course|Hotel|Restaurant|RealEstateListing|Vehicle|Car|SoftwareApplication|Podcast\w+|Music\w+|TV\w+)"/;
/** Types of Open Graph; `website` says nothing, as half of the newspapers have it on every page. */
const OTHER_KIND = /^(?:product|profile|video|books?|music|object|business|place|restaurant|game|app)\b/i;

/** Returns whether it is a forum's or a question site's, or a shop's article, by address, generator and microdata. */
export function isForum(document: Document, url: string): boolean {
  return FORUM_ADDRESS.test(url) || document.querySelector(FORUM) !== null;
}

const FORUM =
  '[itemtype$="/QAPage"], [itemtype$="/Question"], [itemtype$="/Product"], meta[name="generator"]:is([content*="vBulletin"], [content*="Discourse"]), #phpbb';

/** Addresses of their threads. */
const FORUM_ADDRESS = /^[^?#]*\/(?:forums?|threads?|comments)\/|\/(?:viewtopic|showthread)\b/i;

/** Stories have a number, a date or a sentence in their address; a front page, a list or a tool has none or its own word. */
export function addressKind(url: string): 'story' | 'document' | 'front' | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const path = parsed.pathname.replace(/(?<!\/)\/+$/, '');
  if (FUNCTION.test(path)) return 'front';
  const query = /[?&](?:(?:id|no|aid|art|news|story|p)\w*=|article)\d{3,}/i.test(parsed.search);
  if (FRONT.test(path)) return query ? 'story' : 'front';
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (query || /\d{5,}/.test(path) || DATE.test(path) || IN_STORIES.test(path) || isSentence(last)) return 'story';
  return /\.(?:s?html?|php|aspx?)$/i.test(last) ? 'document' : null;
}

/** The site itself, its front page's file, or that of one language: `/index.html`, `/en`, `/pt-br/home.aspx`. */
const FRONT = /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?(?:\/(?:index|home|default)(?:\.\w+)?)?$/i;
/** Addresses of tools, lists and house rules: `/login.php`, `/blog/page/2`, `/tag/rivers`, `/privacy-policy`. */
const FUNCTION =
  /\/(?:(?:log|sign)-?(?:in|up)|register|account|search|tim-kiem|cart|(?:privacy|cookie)-policy[^/]{0,12}|terms-(?:and|of)-[^-/]+|impressum|(?:about|contact)-us|page\/\d+|(?:tags?|topics?|categor(?:y|ies)|author)\/[^/]+|blog|news|latest|archive|[^/]+-tag\d{3,})(?:\.\w+)?$/i;
/** What sites call the folder of their stories. */
const IN_STORIES = /\/(?:story|stories|art[ií][ck]\w+|noticias?)\/[^/]+$/i;
const DATE = /[/-]\d{4}[/-](?:\d{1,2}|[a-z]{3})(?:[/-]\d{1,2})?\//;

/** Whether a day, or a month's folder, is in the address: `/2026/05/ferry`, `ferry-20260518.htm`. */
export function isDated(url: string): boolean {
  return DATE.test(url) || /\D20\d\d(-?)[01]\d\1[0-3]\d/.test(url);
}

/** Four words or more, and longer than a section's name (Vietnamese writes each syllable apart). */
export function isSentence(text: string, between: RegExp | string = /[-_]/): boolean {
  return text.length >= 30 && text.split(between).length >= 4;
}
