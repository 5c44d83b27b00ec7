/** What the person has picked: the element, whether all like it are meant, and what is taken from it. */
import { isReadableAttribute } from '../../article/rules/plain-selector.ts';
import { LISTED, type RuleField } from '../../article/rules/rule-fields.ts';
import type { Take, Taught } from '../../article/rules/site-rule.ts';
import { taken } from '../../article/rules/taken.ts';
import { parseNewsTime } from '../../article/fields/times/times.ts';
import { selectorFor, selectorForAlike } from './selector-for.ts';

export interface Choice {
  element: Element;
  /** All that are like it, itself included; null where it is the only one. */
  alike: { selector: string; elements: Element[] } | null;
  all: boolean;
  take: Take;
  /** What can be taken: its text, and the attributes that hold one. */
  takes: Take[];
}

/** Returns the choice with which the panel opens. */
export function chooseElement(element: Element, field: RuleField): Choice {
  const alike = field === 'body' ? null : selectorForAlike(element);
  const takes = takesOf(element, field);
  // A time is best taken from an attribute that the site wrote for programs.
  const forPrograms = isTime(field)
    ? takes.find((take) => take !== 'text' && parseNewsTime(taken(element, take)) !== null)
    : undefined;
  return { element, alike, all: alike !== null && LISTED.has(field), take: forPrograms ?? takes[0] ?? 'text', takes };
}

/** Returns the texts that would be taken, as the rule would take them. */
export function textsOf({ element, alike, all, take }: Choice): string[] {
  const elements = all && alike ? alike.elements : [element];
  return elements.map((each) => taken(each, take)).filter((text) => text !== '');
}

/** Returns what the background is asked to remember. */
export function taughtBy({ element, alike, all, take }: Choice, field: RuleField): Taught {
  const selector = all && alike ? alike.selector : selectorFor(element);
  return { field, selectors: [selector], take, all: all && alike !== null };
}

/** Whether the field is a time, and none can be read from what would be taken. */
export function isNoTime(field: RuleField, texts: readonly string[], language: string | null): boolean {
  return isTime(field) && texts.length > 0 && parseNewsTime(texts.join(' '), { language }) === null;
}

const isTime = (field: RuleField): boolean => field === 'publishedAt' || field === 'modifiedAt';

/** Attributes that only identify or style an element; others may hold a value for programs. */
const NO_VALUE =
  /^(?:class|id|href|src|srcset|sizes|width|height|lang|dir|role|rel|target|tabindex|type|hidden|loading|decoding)$/;
const MOST_ATTRIBUTES = 12;

function takesOf(element: Element, field: RuleField): Take[] {
  if (field === 'body') return ['text'];
  const attributes = element
    .getAttributeNames()
    .filter((name) => isReadableAttribute(name) && !NO_VALUE.test(name) && taken(element, `@${name}`) !== '')
    .slice(0, MOST_ATTRIBUTES)
    .map((name): Take => `@${name}`);
  return taken(element, 'text') === '' && attributes.length > 0 ? attributes : ['text', ...attributes];
}
