/** The words by which sites name what belongs to a picture, and what is no picture of the story: class names, as data. */
import { ofSpoken } from '../../languages/spoken.ts';
import { nameTest } from '../../text/name-test.ts';

/** Names of a caption's element, in the languages seen in the field. */
export const CAPTION_NAME = nameTest(
  /caption|legend|cutline|(?:^|[\s_-])(?:image|img|photo|pic|foto|bild|media|fig|thum|spip_doc)[\w-]*?(?:info|desc|text|txt|tit[lr]e|note)|(?:^|[\s_-])desc(?:ription)?(?:[\s_-]|$)|bildunterschrift|chu-?thich|didascalia|pie-?(?:de-)?foto|leyenda|billedtekst|kuvateksti|onderschrift/,
);

/** Names of a credit's element inside or beside a caption. */
export const CREDIT_NAME = nameTest(
  /credit|copyright|photographer|fotograf|byline|attribution|-rights|bildrechte|(?:^|[\s_-])(?:owner|source|quelle|author|autor|agency)(?:[\s_-]|$)|__source|__author|licen[cs]e/,
);

/** Text for screen readers and buttons inside a caption: labels, not the caption's own words. */
export const LABEL_NAME = nameTest(
  /visually-?hidden|off-?screen|(?:^|[\s_-])sr-?only|screen-?reader|is_?blind|(?:^|\s)(?:btn|button)(?:[\s_-]|$)|show-?more|toggle|expand/,
);

/** Parts that are set apart from the text (`page/zones.ts`) in which no picture is the story's. */
export const FOREIGN_ZONES: ReadonlySet<string> = new Set(
  'navigation comments related share newsletter advertisement consent paywall tags'.split(' '),
);

/** Names of boxes that hold people, furniture or cards; an image inside one is not the story's. */
export const FOREIGN_NAME = nameTest(
  /(?:^|[\s_-])(?:(?:crosslink|author|avatar|byline|profile|contributor|reporter|journalist|writer|logo|icon|brand)\w*|bio|banner|footer|side-?bar|search|weather|app-?(?:banner|download)|qr|\w*lien-?quan|list-?news|box-?(?:news|category))(?=[\s_-]|$)|(?:article|story|news)-?card|card-?(?:list|grid)/,
);

/** Names of boxes that show pictures one after another. */
export const GALLERY_NAME = nameTest(/galler[iy]|galer|slide(?:show|r)|(?:bild|foto)strecke|diaporama|swiper|lightbox/);

/** Names of boxes that play something: their still picture is a photo only when it has a caption. */
export const PLAYER_NAME = nameTest(/video|audio|podcast|player/);

/** Tags that hold furniture. */
export const FOREIGN_TAG: ReadonlySet<string> = new Set(['nav', 'footer', 'form', 'button', 'dialog']);

/** File names that mean a person's picture or a banner on most sites, but the lead photo on some (`avatar` in Vietnamese systems). */
export const DOUBTFUL_FILE = /(?:^|[/_.-])(?:avatars?|authors?|banner|share|badge|logos?|icons?)(?:[/_.\d-]|$)/i;

/** File names of what is never a photo. */
export const FOREIGN_FILE =
  /(?:^|[/_.-])(?:sprite|favicon|emoji|placeholder|button|btn|gravatar|flags?|arrow|app-?store|google-?play|qr-?code|notifications?)(?:[/_.\d-]|$)|(?:icon|logo|sprite)s?\w{0,3}\.\w{3,4}$|adserver|\.svg(?:$|\?)/i;

const furniture = ofSpoken((languages): ReadonlySet<string> => {
  const words = languages.flatMap(({ boilerplate }) => [...boilerplate.furniture, ...boilerplate.related]);
  return new Set(words.map((word) => word.toLowerCase()));
});
/** A date, a running time or a count, alone: `26.10.2025 | 2:43 min`, `3 / 12`, `0:45`. */
const NUMBERS_ONLY = /^[\d\s.:/|,–-]+(?:mins?|se[ck]|phút|uhr|[hs])?\.?$/i;
/** Labels that galleries and players put into captions. */
const GALLERY_LABEL =
  /^(?:(?:open|view) (?:this )?(?:image|photo|gallery|fullscreen)[^.]{0,30}|image \d+ of \d+|(?:(?:image|photo|media|hide|toggle) )?caption|media playback is (?:un|not )supported[^.]{0,40}|this video can ?not be played|mehr|weniger|zoom|(?:bild )?vergrößern|agrandir(?: l['’]image)?|show (?:more|less)|enlarge(?: (?:this )?image)?|fullscreen|vollbild|(?:buy|purchase) [^.]{0,30}|(?:auto)?play|pause|close|next|previous|\+|×)[.:,]?$/i;

/** Returns whether a text is the words of a gallery's or player's button. */
export function isGalleryLabel(text: string): boolean {
  return GALLERY_LABEL.test(text);
}

/** Returns whether a line in or under a picture's box is no caption: a date, a running time, a button's words. */
export function isFurniture(text: string): boolean {
  return (
    NUMBERS_ONLY.test(text) || GALLERY_LABEL.test(text) || (text.length < 40 && furniture().has(text.toLowerCase()))
  );
}
