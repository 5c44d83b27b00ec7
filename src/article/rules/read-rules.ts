/**
 * What a person's rules for this site find on the page. Rules are data from outside: one that finds nothing, or is no
 * selector here, is passed over and named.
 */
import type { Box, Page } from '../page.ts';
import { matchesOf } from './matches.ts';
import type { RuleField } from './rule-fields.ts';
import type { SiteRule } from './site-rule.ts';
import { linkTexts, taken } from './taken.ts';

export interface Found {
  elements: Element[];
  /** What was taken off each element, none of it empty. */
  texts: string[];
  /** The rule in the words of the evidence: `p.author`, `time @datetime`. */
  where: string;
}

export interface RulesFound {
  found: Map<RuleField, Found>;
  /** Fields that have rules of which none found anything. */
  unmatched: Set<RuleField>;
}

/** Returns what the rules find; of several for a field, the first that finds anything counts. */
export function readRules(page: Page, rules: readonly SiteRule[]): RulesFound {
  const found = new Map<RuleField, Found>();
  const tried = new Set<RuleField>();
  for (const rule of rules) {
    if (!rule.enabled || found.has(rule.field)) continue;
    tried.add(rule.field);
    const match = readRule(page, rule);
    if (match) found.set(rule.field, match);
  }
  return { found, unmatched: new Set([...tried].filter((field) => !found.has(field))) };
}

function readRule(page: Page, rule: SiteRule): Found | null {
  const matches = matchesOf(rule, page.document, () => shadowRoots(page));
  if (!matches) return null;
  const { elements, selector } = matches;
  const where = rule.take === 'text' ? selector : `${selector} ${rule.take}`;
  // The body is found by its place: its text is read block by block.
  if (rule.field === 'body') return { elements, texts: [], where };
  const texts = elements.flatMap((element) => textsOf(element, rule)).filter((text) => text !== '');
  return texts.length > 0 ? { elements, texts, where } : null;
}

/** A path or a list of tags is the texts of its links; a caption keeps its place beside the elements. */
function textsOf(element: Element, { field, take }: SiteRule): string[] {
  const links = take === 'text' && (field === 'section' || field === 'keywords') ? linkTexts(element) : [];
  return links.length > 0 ? links : [taken(element, take)];
}

function* shadowRoots({ boxes }: Page): Generator<ShadowRoot> {
  for (const { element } of boxes) if (element.shadowRoot) yield element.shadowRoot;
}

/** Returns the boxes in which the body stands by rule; null without such a rule, or where there is no text in them. */
export function ruledBody(page: Page, { found, unmatched }: RulesFound): Box[] | null {
  const match = found.get('body');
  if (!match) return null;
  const byElement = new Map(page.boxes.map((box) => [box.element, box]));
  const boxes = match.elements.flatMap((element) => boxAround(element, byElement) ?? []);
  const full = [...new Set(boxes)].filter(({ firstBlock, lastBlock }) => lastBlock > firstBlock);
  if (full.length > 0) return full;
  found.delete('body');
  unmatched.add('body');
  return null;
}

/** A part of a line is no box: the one around it is meant. */
function boxAround(element: Element, byElement: ReadonlyMap<Element, Box>): Box | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const box = byElement.get(at);
    if (box) return box;
  }
  return null;
}
