/**
 * Parts of a page that are set apart from the story by what they are (`nav`, `figcaption`) or by what their makers call
 * them (`class="share-bar"`). A rule is a name for the evidence, and the words by which such parts go.
 */
import type { Box } from '../../page.ts';
import { wholeWords } from '../../text/name-test.ts';
import { remember } from '../../remember.ts';

export interface ZoneRule {
  name: string;
  tags?: string;
  /** Whole words of class, id, role and the like, as alternatives (see `wholeWords`). */
  words: string;
}

const zoneRules: readonly ZoneRule[] = [
  {
    name: 'caption',
    tags: 'figcaption caption figure',
    words: 'captions?|legend|bildunterschrift|media info|(?:image|photo|pic|img) (?:desc|note)\\w*|credits?|copyright',
  },
  {
    name: 'navigation',
    tags: 'nav',
    words: 'nav(?:bar|igation)?|breadcrumbs?|(?:sub)?menu|pagination|pager|toc(?![_-]\\d)|skip links?',
  },
  {
    name: 'control',
    tags: 'form button dialog menu fieldset label legend search',
    words:
      'toolbar|tooltips?|popover|popup|modal|dialog|overlay|lightbox|dropdown|drawer|tablist|button|btn|' +
      '(?:log|sign) in|search|poll|quiz|rating|feedback|actions',
  },
  {
    name: 'screen-reader',
    words: 'sr only|visually hidden|screen reader(?:text)?|assistive|offscreen',
  },
  {
    name: 'comments',
    words: '[ck]omm?ent(?:s|list|ai?r(?!y)\\w*)?|disqus|replies|respond|talkback',
  },
  {
    name: 'related',
    words:
      '(?:\\w*relate(?!d_ima)|relacionad|recommend|recirc|promo|suggest)\\w*|teasers?(?!-content)|read more|see also|also read|lire aussi|' +
      'most (?:read|viewed)|trending|popular|outbrain|taboola|link list|up next|' +
      'more (?:links|stories|news|articles|on|from)|dont miss|readers?-?also|article in image',
  },
  { name: 'share', words: 'share(?!able)\\w*|sharing|social\\w*|sns|follow(?:us)?' },
  {
    name: 'newsletter',
    words:
      '(?:newsletter|subscri(?!bers?-(?:only|preview|hide\\s+tnt))(?:be|ption)|whatsapp |telegram )\\w*|sign up|opt in|donat\\w+|contributions? (?:banner|box|prompt)|cta',
  },
  {
    name: 'advertisement',
    words:
      'ads?|ad \\w*(?:slot|container|wrapper|unit|label)|(?:advert|sponsor|anzeige)\\w*|dfp|gpt|werbung|publicidad|affiliate',
  },
  { name: 'consent', words: '(?:consent|onetrust|privacy)\\w*|cookies?|gdpr|cmp(?![_-])' },
  { name: 'paywall', words: 'paywall\\w*|regwall|premium wall|piano|registration|blocker|identity|offers?' },
  {
    name: 'byline',
    tags: 'address',
    words:
      'by lines?|\\w*author(?!i)\\w*|publish\\w*-?(?:date|info|time|at|on)|pub date|date(?:s|line|time)?|time stamp|last changed|posted on|read(?:ing)? time|meta',
  },
  { name: 'tags', words: '(?:hash)?tag(?:s|list|box|cloud)?|topics?(?!-[bhp])|keywords?' },
  {
    name: 'player',
    tags: 'audio',
    words: '\\w*player|audio\\w*|video (?:js|fallback|title|meta|info)|podcast\\w*|playlist',
  },
  {
    // Not `twitter-tweet` and `bluesky-embed`: these quote the post in full, and it stays a quotation.
    name: 'embed',
    words: 'twitter-video|instagram-media|tiktok-embed|fb-(?:post|video)|reddit-\\w+',
  },
  {
    name: 'inset',
    tags: 'aside footer',
    words: 'footer|side bar|complementary|contentinfo|(?:info|fact|expandable) box|fakta boks|widget|disclaimer',
  },
];

/** What sites call the summary above the text; it is story even where a word of another rule is in the name (`teaser-text`). */
export const LEAD_NAME = wholeWords(
  'lead(?: text)?|lede|stand first|sapo|tom tat|dec?k|sub (?:title|head(?:line|er)?)|summary|intro\\w*|chapeau|chapo|' +
    'announce|annotation|excerpt|description|abstract|teaser text|preamble|ingress|vorspann|perex|sommario|riassunto|' +
    'bajada|entradilla|spot|synopsis',
);

const byTag = new Map<string, string>();
for (const { name, tags } of zoneRules) for (const tag of tags?.split(' ') ?? []) byTag.set(tag, name);
/** `main-with-sidebar`, `body has-comments`: what a box has or lacks is not what it is. */
const BY_WORD = wholeWords(
  `(?<!(?:has|no|with|without)[_-])(?:${zoneRules.map(({ words }) => `(${words})`).join('|')})`,
);

/** The page's frame, never set apart by name: `<body class="has-comments">`. */
const FRAME = new Set(['body', 'main', 'html']);

/** Returns the name of the rule by which the box alone (not what it lies in) is set apart, and whether its tag says so. */
export function zoneOf(box: Pick<Box, 'tag' | 'names'>): { name: string; byTag: boolean } | null {
  const tagged = byTag.get(box.tag);
  if (tagged) return { name: tagged, byTag: true };
  if (box.names === '' || FRAME.has(box.tag)) return null;
  const name = zoneNamed(box.names);
  return name === null ? null : { name, byTag: false };
}

const MOST_KNOWN = 2000;

/** Pages name most of their boxes alike, and the pattern is long. */
const zoneNamed = remember((names: string): string | null => {
  const [, ...found] = BY_WORD.exec(names) ?? [];
  const name = zoneRules[found.findIndex((words) => words !== undefined)]?.name ?? null;
  return name === 'related' && LEAD_NAME.test(names) ? null : name;
}, MOST_KNOWN);
