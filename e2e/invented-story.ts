/** Stories for the library, as the popup sends them to the background: invented, and without anything that a test doesn't name. */
export interface InventedStory {
  headline: string;
  /** Day of publication, `2026-03-02`. */
  day?: string;
  /** Domain of the publisher. */
  domain?: string;
  language?: string;
  lead?: string;
  tags?: string[];
  collections?: string[];
  keywords?: string[];
}

/** Returns the request of the call `saveArticle` for this story. */
export function savingStory({ headline, day, domain = 'vi-du.example', language = 'vi', ...more }: InventedStory) {
  const address = `https://${domain}/${encodeURIComponent(headline)}`;
  const iso = `${day ?? '2026-03-02'}T08:00:00+07:00`;
  const article = {
    url: address,
    canonicalUrl: address,
    publisher: { name: 'Báo Ví Dụ', domain },
    language,
    section: ['Xã hội'],
    kicker: null,
    headline,
    subheadline: null,
    lead: more.lead ?? null,
    dateline: null,
    byline: null,
    agency: null,
    publishedAt: day === undefined ? null : { iso, raw: iso, precision: 'minute', zone: 'stated' },
    modifiedAt: null,
    body: [],
    photos: [],
    keywords: more.keywords ?? [],
    access: 'free',
    warnings: [],
  };
  const marks = { tags: more.tags ?? [], collections: more.collections ?? [], note: '' };
  return { article, evidence: { fields: {}, dropped: {} }, ...marks };
}
