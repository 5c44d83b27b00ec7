/** What kind of page its address says it is: for `judge.ts`. */

/** Stories have a number, a date or a sentence in their address; a front page, a list or a tool has none or its own word. */
export function addressKind(url: string): 'story' | 'document' | 'front' | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const path = parsed.pathname.replace(/(?<!\/)\/+$/, '');
  if (LIST.test(path)) return 'front';
  const query = /[?&](?:(?:\w*id|no|aid|art|news|story|p)\w*=|article)\d{3,}/i.test(parsed.search);
  if (FRONT.test(path)) return query ? 'story' : 'front';
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (query || /\d{5,}/.test(path) || isDated(path) || IN_STORIES.test(path) || isSentence(last)) return 'story';
  return /(?<!\/index|\/default)\.(?:s?html?|php|aspx?)$/i.test(path) ? 'document' : null;
}

/** The site itself, its front page's file, or that of one language: `/index.html`, `/en`, `/pt-br/home.aspx`. */
const FRONT = /^(?:\/[a-z]{2}(?:[-_][a-z]{2})?)?(?:\/(?:index|home|default)(?:\.\w+)?)?$/i;
/** Addresses of lists: `/blog/page/2`, `/tag/rivers`, `/ferry-tag1482.html`. */
const LIST =
  /\/(?:page\/\d+|(?:tags?|topics?|categor(?:y|ies)|author)\/[^/]+|blog|news|latest|archive|[^/]+-tag\d{3,})(?:\.\w+)?$/i;
/** What sites call the folder of their stories. */
const IN_STORIES = /\/(?:story|stories|art[ií][ck]\w+|noticias?)\/[^/]+$/i;
const DATE = /[/-]\d{4}[/-](?:\d{1,2}|[a-z]{3})(?:[/-]\d{1,2})?\//;

/** Whether a day, or a month's folder, is in the address: `/2026/05/ferry`, `ferry-20260518.htm`, `/2026/0518/`. */
export function isDated(url: string): boolean {
  return DATE.test(url) || /\D20\d\d([-/]?)[01]\d\1[0-3]\d|\/20\d\d\/[01]\d[0-3]\d/.test(url);
}

/** Whether a folder of the address, or the site's name before its domain, says that no stories lie there. */
export function isElsewhere(url: string): boolean {
  return ELSEWHERE.test(url);
}

/** Words of accounts and house rules, shops, notices, manuals and tools. None was in the address of any of 201 stories. */
const ELSEWHERE =
  /^[^?#]*\/(?:(?:log|sign)-?(?:in|up)|register|account|passport|search|tim-kiem|cart|legal|impressum|agb|datenschutz\w*|mentions-legales|aviso-legal|private|(?:privacy|cookie)(?:-?policy[^/]{0,12})?|terms(?:-(?:and|of)-[^-/]+)?|(?:dieu-khoan-su-dung|chinh-sach-bao-mat|conditions-generales)[^/]*|(?:about|contact)(?:-us)?|gioi-thieu|shop|store|products?|catalog|jobs?|careers?|vacanc\w+|emploi|offres|stellen\w*|empleos?|viec-lam|kyujin|events?|whats-on|veranstaltungen|afisha|docs|documentation|learn|wiki|help|support|faq|weather|forecast|wetter|meteo|tenki|quotes?|stocks?|results?|resultados|standings|schedule|programm|scores?|match(?:es)?|fixtures|classifieds?|hotels?|listings?|property|inmueble|immobilien|threads?|questions?\w*|qn?a|profile|users?|mail|watch|apps|maps?|karte|epaper|crosswords?|puzzles?|horoscop\w+|newsletters?|podcasts?|courses?|recipes?)(?:[/.?]|$)/i;

/** Whether it is an address of a forum's threads; a paper's columns may be called so too. */
export function isForumAddress(url: string): boolean {
  return FORUM.test(url);
}

const FORUM = /^[^?#]*\/(?:forums?|comments)[/.]|\/(?:viewtopic|showthread)\b/i;

/** Four words or more, and longer than a section's name (Vietnamese writes each syllable apart). */
function isSentence(slug: string): boolean {
  return slug.length >= 30 && slug.split(/[-_]/).length >= 4;
}
