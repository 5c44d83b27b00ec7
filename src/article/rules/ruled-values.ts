/** From the texts that a rule took to a field's value; null where they are none of it. */
import type { Article, Byline, Dateline } from '../article.ts';
import type { FieldName } from '../evidence.ts';
import type { Reading } from '../field.ts';
import { tidyKeywords } from '../fields/topics/keywords.ts';
import { parseByline } from '../fields/byline/parse-byline.ts';
import { parseDateline } from '../fields/dateline/parse-dateline.ts';
import { tidySection } from '../fields/topics/section.ts';
import { parseNewsTime } from '../fields/times/times.ts';
import type { RuleField } from './rule-fields.ts';

type Ruled = Exclude<RuleField, 'body' | 'caption' | 'credit'>;

type Values = { [Name in Ruled]: (texts: readonly string[], reading: Reading) => Article[Name] };

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const first = (texts: readonly string[]): string | null => oneLine(texts[0] ?? '') || null;

const values: Values = {
  section: (texts, reading) =>
    tidySection(
      texts.flatMap((text) => text.split(/\s*[›»>\n]\s*| \/ /)),
      reading,
    ),
  kicker: first,
  headline: first,
  subheadline: first,
  lead: (texts) => texts.join('\n').trim() || null,
  dateline: ([text = ''], { chosen }) => datelineOf(oneLine(text), chosen.language),
  byline: (texts, { chosen }) => bylineOf(texts.map(oneLine).join(', '), chosen.language),
  agency: ([text = '']) => oneLine(text).replace(/^[\s(（]+|(?<![\s)）.:–—-])[\s)）.:–—-]+$/g, '') || null,
  publishedAt: (texts, { chosen }) => parseNewsTime(texts.join(' '), { language: chosen.language }),
  modifiedAt: (texts, { chosen }) => parseNewsTime(texts.join(' '), { language: chosen.language }),
  keywords: (texts, reading) =>
    tidyKeywords(
      texts.flatMap((text) => text.split('\n')),
      reading,
    ),
};

/** Returns the field's value, or its own kind of nothing: null or an empty list. */
export function ruledValue<Name extends FieldName>(
  name: Name,
  texts: readonly string[],
  reading: Reading,
): Article[Name] | null {
  if (!isRuled(name)) return null;
  // Which entry goes with the name is what `Values` says; the compiler can't follow it through the type parameter.
  return (values[name] as (texts: readonly string[], reading: Reading) => Article[Name])(texts, reading);
}

const isRuled = (name: FieldName): name is Ruled & FieldName => Object.hasOwn(values, name);

/** What a person points at is the dateline, in whatever form. */
function datelineOf(text: string, language: string | null): Dateline | null {
  const place = text.replace(/(?<![\s.,:–—-])[\s.,:–—-]+$/, '');
  return place === ''
    ? null
    : (parseDateline(text, { language, alone: true }) ?? { raw: text, place, date: null, agency: null });
}

/** Where no name is seen, the line itself is one: the person says that it is the byline. */
function bylineOf(text: string, language: string | null): Byline | null {
  if (text === '') return null;
  const named = { name: text, role: null, outlet: null, url: null, kind: 'person' as const };
  return parseByline(text, { language }) ?? { raw: text, authors: [named] };
}
