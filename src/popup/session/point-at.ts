/** Hands a field over to the picker in the page; the popup closes, so that the page can be pointed at. */
import type { RuleField } from '../../article/rules/rule-fields.ts';
import { browser } from '../../messages/browser/browser.ts';
import { callContent } from '../../messages/content/call-content.ts';
import { injectPicker } from '../../messages/content/inject.ts';
import type { PickerText } from '../../messages/content/to-content.ts';
import type { Problem } from '../../messages/wire.ts';
import { ruleFieldWords } from '../../ui/words/field-words.ts';
import { interfaceDirection, interfaceLanguage, t } from '../../ui/words/i18n.ts';
import { chosenTheme } from '../../ui/page/start-page.ts';
import { tabToRead } from '../ask-page.ts';

/**
 * Starts the picker for the field and closes the popup; `start` is the selector of the place where the field was read.
 * Returns the problem when the picker can't be shown.
 */
export async function pointAt(field: RuleField, start: string): Promise<Problem | null> {
  const tab = await tabToRead();
  if (tab?.id === undefined) return { code: 'page-closed', detail: 'no tab' };
  const injected = await injectPicker(tab.id);
  if (!injected.ok) return injected.problem;
  const shown = await callContent(tab.id, 'pickField', { field, text: pickerWords(field), start });
  if (!shown.ok) return shown.problem;
  if (!tab.active) await browser.tabs.update(tab.id, { active: true });
  window.close();
  return null;
}

function pickerWords(field: RuleField): PickerText {
  return {
    title: t('pickTitle', { field: ruleFieldWords(field) }),
    hint: t('pickHint'),
    keys: t('pickKeys'),
    outlined: t('pickOutlined'),
    noText: t('pickNoText'),
    taken: t('pickTaken'),
    take: t('pickTake'),
    wholeText: t('pickWholeText'),
    all: t('pickAll'),
    notATime: t('pickNotATime'),
    remember: t('pickRemember'),
    again: t('pickAgain'),
    cancel: t('chooserCancel'),
    remembered: t('pickRemembered'),
    openYourself: t('pickOpenYourself'),
    failed: t('pickFailed'),
    close: t('uiClose'),
    lang: interfaceLanguage(),
    dir: interfaceDirection(),
    theme: chosenTheme(),
  };
}
