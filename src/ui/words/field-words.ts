/** The newsroom's words for what a record holds: names of fields, sources of evidence, warnings, access. */
import type { Access, Warning, WarningCode } from '../../article/article.ts';
import type { EditProblem } from '../../article/forms/editing.ts';
import type { FieldName, Source } from '../../article/evidence.ts';
import { isRuleField, type RuleField } from '../../article/rules/rule-fields.ts';
import { t, type MessageKey } from './i18n.ts';

const FIELDS: Record<FieldName, MessageKey> = {
  canonicalUrl: 'fieldCanonicalUrl',
  publisher: 'fieldPublisher',
  language: 'fieldLanguage',
  section: 'fieldSection',
  kicker: 'fieldKicker',
  headline: 'fieldHeadline',
  subheadline: 'fieldSubheadline',
  lead: 'fieldLead',
  dateline: 'fieldDateline',
  byline: 'fieldByline',
  agency: 'fieldAgency',
  publishedAt: 'fieldPublishedAt',
  modifiedAt: 'fieldModifiedAt',
  body: 'fieldBody',
  photos: 'fieldPhotos',
  keywords: 'fieldKeywords',
  access: 'fieldAccess',
};

const SOURCES: Record<Source, MessageKey> = {
  'json-ld': 'sourceJsonLd',
  microdata: 'sourceMicrodata',
  meta: 'sourceMeta',
  layout: 'sourceLayout',
  text: 'sourceText',
  url: 'sourceUrl',
  rule: 'sourceRule',
  person: 'sourcePerson',
  import: 'sourceImport',
};

const WARNINGS: Record<WarningCode, MessageKey> = {
  'no-body': 'warningNoBody',
  'body-truncated': 'warningBodyTruncated',
  'body-from-data': 'warningBodyFromData',
  'date-assumed': 'warningDateAssumed',
  'date-invalid': 'warningDateInvalid',
  'page-changed': 'warningPageChanged',
  'time-limit': 'warningTimeLimit',
  'structured-data-broken': 'warningStructuredDataBroken',
  'caption-too-long': 'warningCaptionTooLong',
  'image-unusable': 'warningImageUnusable',
  imported: 'warningImported',
  'rule-unmatched': 'warningRuleUnmatched',
};

const ACCESS: Record<Access, MessageKey> = {
  free: 'accessFree',
  metered: 'accessMetered',
  paywalled: 'accessPaywalled',
  unknown: 'accessUnknown',
};

/** Returns the field's name as the newsroom says it. */
export const fieldWords = (name: FieldName): string => t(FIELDS[name]);
/** Returns where evidence came from, in words. */
export const sourceWords = (source: Source): string => t(SOURCES[source]);
/** Returns what a warning means to a person. */
export function warningWords({ code, detail }: Warning): string {
  return t(WARNINGS[code], { field: detail !== null && isRuleField(detail) ? ruleFieldWords(detail) : '' });
}
/** Returns the name of a field of the story, or of a part of a photo. */
export const ruleFieldWords = (name: RuleField | FieldName): string =>
  name === 'caption' || name === 'credit' ? photoPartWords(name) : fieldWords(name);
/** Returns who may read the story. */
export const accessWords = (access: Access): string => t(ACCESS[access]);
/** Returns the name of a photo's part. */
export const photoPartWords = (part: 'caption' | 'credit'): string =>
  t(part === 'caption' ? 'fieldCaption' : 'fieldCredit');

const EDIT_PROBLEMS: Record<EditProblem, MessageKey> = {
  'not-a-time': 'editNotATime',
  'not-an-address': 'editNotAnAddress',
  'not-a-language': 'editNotALanguage',
  'not-one-of': 'editNotOneOf',
  'not-text': 'editNotText',
};

/** Returns why what was typed is no value of its field, in the interface's language. */
export function editProblemWords(problem: EditProblem): string {
  return t(EDIT_PROBLEMS[problem]);
}
