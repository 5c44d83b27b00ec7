/** What kind of page the page itself says it is: for `page-signs.ts`, read without walking the page. */

/** What the page says it is; `shared`: an article, but only to social networks or by its system. */
export function declaredKind(document: Document, isPublished: boolean): 'article' | 'other' | 'shared' | null {
  // An encyclopedia's data call each of its pages an article.
  if (document.querySelector('meta[name="generator"][content^="MediaWiki"]')) return 'other';
  const type = document.querySelector('meta[property="og:type" i]')?.getAttribute('content')?.trim() ?? '';
  const isShared = /^article$/i.test(type);
  const inData = kindInData(document, isPublished && isShared);
  if (inData) return inData;
  if (OTHER_KIND.test(type) || document.body?.matches(OTHER_BODY)) return 'other';
  return isShared || document.body?.matches(POST_BODY) ? 'shared' : null;
}

/** Types of Open Graph; `website` says nothing, as half of the newspapers have it on every page. */
const OTHER_KIND = /^(?:product|profile|video|books?|music|object|business|place|restaurant|game|app)\b/i;
/** Class names that WordPress and Drupal give the body of a post, and of lists, products, error pages. */
const POST_BODY = '.single-post, .node-type-article, .node-type-news';
const OTHER_BODY = '.error404, .search, .archive, [class*=" page-id-"], .single-product, .single-tribe_events';

/**
 * What the page's data say it is: JSON-LD's types are read off the text, as parsing all of it would cost more than all the rest.
 * An event or a book is what a dated article speaks of.
 */
function kindInData(document: Document, isDatedArticle: boolean): 'article' | 'other' | null {
  let other = false;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const source = script.textContent.replace(SPOKEN_OF, '');
    const article = source.search(ARTICLE_TYPE);
    const list = source.search(OTHER_TYPE);
    // Food blogs call each recipe an article as well.
    const isRecipe = !NEWS_TYPE.test(source) && RECIPE.test(source);
    // A list of articles names itself before them; a story's own graph has the story first.
    if (article >= 0 && (list < 0 || article < list) && !isRecipe) return 'article';
    other ||= list >= 0 || isRecipe || (!isDatedArticle && OTHER_SUBJECT.test(source));
  }
  if (document.querySelector('[itemtype*="schema.org/"][itemtype$="Article"]')) return 'article';
  return other ? 'other' : null;
}

/** Anywhere in a list of types: `["Report", "NewsArticle"]`. */
const ARTICLE_TYPE = /"@type"\s*:\s*(?:\[[^\]]{0,200}?)?"[^"]*(?:Article|BlogPosting|(?:Image|Media)Gallery)"/;
const NEWS_TYPE = /"\w*(?:NewsArticle|BlogPosting)"/;
const RECIPE = /"@type"\s*:\s*(?:\[\s*)?"Recipe"/;
const OTHER_TYPE =
  /"@type"\s*:\s*(?:\[[^\]]{0,200}?)?"(?:(?!\w*Web)\w+Page|ItemList|JobPosting|DiscussionForumPosting)"/;
/** What a review or a story speaks of is not what the page is. */
const SPOKEN_OF = /"(?:itemReviewed|about|mentions|hasPart)"\s*:[[{\s]*"@type"/g;
/** What a page may be about that has no article; a story's data name them too, for its app, its event, its book. */
const OTHER_SUBJECT =
  /"@type"\s*:\s*(?:\[\s*)?"(?:Product(?:Group)?|\w*Event|Movie|Book|Course|Hotel|Restaurant|RealEstateListing|Vehicle|Car|SoftwareApplication|Podcast\w+|Music\w+|TV\w+)"/;

/** Whether it is a forum's or a question site's, or a shop's article, by generator and microdata. */
export function isForum(document: Document): boolean {
  return document.querySelector(FORUM) !== null;
}

const FORUM =
  '[itemtype$="/QAPage"], [itemtype$="/Question"], [itemtype$="/Product"], meta[name="generator"]:is([content*="vBulletin"], [content*="Discourse"]), #phpbb';

/** Whether the page is data or a tool with a line of text to explain it: a table with more figures than text, or a map. */
export function isData(document: Document, text: number): boolean {
  if (document.querySelector('#map, .leaflet-container, .mapboxgl-map, .gm-style')) return true;
  let figures = 0;
  for (const cell of document.querySelectorAll('td:not(:has(a, p)), th')) {
    const { length } = cell.textContent.trim();
    if (length < 30 && /\d/.test(cell.textContent)) figures += 1;
    if (figures * FIGURE > text) return true;
  }
  return false;
}

/** So many letters of text account for one cell of a table beside it. */
const FIGURE = 35;

/** Whether one of the lines about the headline is a price. */
export function hasPrice(lines: readonly string[]): boolean {
  return lines.some((line) => line.length < 40 && PRICE.test(line));
}

const PRICE = /(?:[€$£¥₫₽₩₹฿]|(?:giá|price|цена):?)\s?\d|\d\s?(?:[€$£₫₽₩₹฿]|円|원|บาท|zł)/i;
