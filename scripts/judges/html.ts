import { HtmlValidate } from 'html-validate';

/** Off: rules of style, and those that invented records break on purpose (one id twice, headings that skip a level). */
const RULES = {
  'no-trailing-whitespace': 'off',
  'no-inline-style': 'off',
  'long-title': 'off',
  'no-dup-id': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  'attribute-boolean-style': 'off',
  'require-sri': 'off',
  'empty-heading': 'off',
  'heading-level': 'off',
  'tel-non-breaking': 'off',
  'no-raw-characters': 'off',
  'no-redundant-for': 'off',
  'prefer-native-element': 'off',
} as const;

/** Returns where the page breaks the rules of the HTML standard. */
export async function judgeHtml(page: string): Promise<string[]> {
  const judge = new HtmlValidate({ extends: ['html-validate:standard'], rules: RULES });
  const report = await judge.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, message, ruleId }) => `${line}:${column} ${message} (${ruleId})`),
  );
}
