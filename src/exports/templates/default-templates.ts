/** What a new template begins with: the built-in Markdown and wire text, written as templates. */
import type { TemplateKind } from './template.ts';

const MARKDOWN = `---
{{ id | yaml: "id" -}}
{{ headline | yaml: "title" -}}
{{ subheadline | yaml: "subtitle" -}}
{{ kicker | yaml: "kicker" -}}
{{ url | yaml: "url" -}}
{{ canonicalUrl | yaml: "canonicalUrl" -}}
{{ publisher | yaml: "publisher" -}}
{{ section | yaml: "section" -}}
{{ authors | yaml: "author" -}}
{{ byline | yaml: "byline" -}}
{{ agency | yaml: "agency" -}}
{{ dateline | yaml: "dateline" -}}
{{ place | yaml: "place" -}}
{{ publishedAt | yaml: "published" -}}
{{ modifiedAt | yaml: "modified" -}}
{{ lead | yaml: "lead" -}}
{{ language | yaml: "language" -}}
{{ keywords | yaml: "keywords" -}}
{{ access | yaml: "access" -}}
{{ hashtags | yaml: "tags" -}}
{{ tags | yaml: "tagNames" -}}
{{ collections | yaml: "collections" -}}
{{ note | yaml: "note" -}}
{{ savedAt | yaml: "saved" -}}
{{ updatedAt | yaml: "updated" -}}
---

{% if headline %}# {{ headline }}{% endif %}

{% if lead %}**{{ lead }}**{% endif %}

{{ body }}
`;

const TEXT = `{% if kind == "caption" %}
{{ body }}

{{ photos[0].src }}

{{ headline }}

{{ canonicalUrl }}
{% else %}
{{ section | last | default: kicker }}

{{ headline }}

{{ subheadline }}

{{ placeAbove }}

{{ lead }}

{{ body }}

{{ byline }}
{% endif %}
`;

export const defaultTemplates: Readonly<Record<TemplateKind, string>> = { markdown: MARKDOWN, text: TEXT };
