/** What is worth knowing of Liquid's filters and tags, as pieces that can be put into a template. */

export const photoLoop = '{% for photo in photos %}{{ photo.line }}\n{% endfor %}';

export const templateSnippets: readonly string[] = [
  '{{ publishedAt | date: "%d/%m/%Y" }}',
  '{{ publishedAt | date: "%A, %-d %B %Y, %H:%M" }}',
  '{{ authors | join: ", " }}',
  '{{ section | last }}',
  '{{ byline | default: agency }}',
  '{{ headline | upcase }}',
  '{{ lead | truncate: 40 }}',
  '{{ headline | replace: " ", "-" | downcase }}',
  '{{ tags | yaml: "tags" }}',
  '{% if agency %}({{ agency }}) {% endif %}{{ headline }}',
  '{% for tag in tags %}#{{ tag | replace: " ", "_" }} {% endfor %}',
  '{% for photo in photos %}![{{ photo.alt }}]({{ photo.file | default: photo.src }})\n{% endfor %}',
];
