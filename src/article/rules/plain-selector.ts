/**
 * What a rule's selector may be: one plain CSS selector, told by its form alone, since rules are also checked where there
 * is no document. No lists, no functions but positions: nothing that is slow, and nothing that is not a selector.
 */

/** In one way only: all its digits, and the blank behind them, which belongs to it. Two ways each are millions of twenty. (A seventh digit nobody writes.) */
const ESCAPE = String.raw`\\(?:[\da-fA-F]{1,6}(?![\da-fA-F])(?: |(?! ))|[^\n\da-fA-F])`;
const NAME = String.raw`-{0,2}(?:[a-zA-Z_\u00A0-\uFFFF]|${ESCAPE})(?:[\w\u00A0-\uFFFF-]|${ESCAPE})*`;
const STRING = String.raw`"(?:[^"\\\n]|${ESCAPE})*"|'(?:[^'\\\n]|${ESCAPE})*'`;
const ATTRIBUTE = String.raw`\[${NAME}(?:[~|^$*]?=(?:${STRING}|${NAME})(?: [is])?)?\]`;
const POSITION = String.raw`:(?:(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)\((?:odd|even|[+-]?\d{0,4}n?(?:[+-]\d{1,4})?)\))`;
const COMPOUND = String.raw`(?:(?:${NAME}|\*)(?:#${NAME}|\.${NAME}|${ATTRIBUTE}|${POSITION})*|(?:#${NAME}|\.${NAME}|${ATTRIBUTE}|${POSITION})+)`;
/** Twelve steps are more than any selector needs that is to hold on the next story too. */
const SELECTOR = new RegExp(String.raw`^${COMPOUND}(?:(?: ?[>+~] ?| )${COMPOUND}){0,11}$`);

const LONGEST_SELECTOR = 300;

/** Returns whether `text` is a selector that a rule may have. */
export function isPlainSelector(text: string): boolean {
  return text.length <= LONGEST_SELECTOR && SELECTOR.test(text);
}

/** An attribute whose value is text for a reader or a program, never code, looks or what somebody typed. */
const ATTRIBUTE_NAME = /^(?!on|style$|srcdoc$|value$|nonce$)[a-z][a-z\d_:.-]{0,49}$/;

/** Returns whether a rule may take this attribute's value. */
export function isReadableAttribute(name: string): boolean {
  return ATTRIBUTE_NAME.test(name);
}
