/** One rule: its field, its selectors to edit, and the switch. */
import { isPlainSelector } from '../../article/rules/plain-selector.ts';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import { changeSiteRule, deleteSiteRule } from '../../settings/site-rules.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { IconButton } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { ruleFieldWords } from '../../ui/words/field-words.ts';
import { formatInstant, t } from '../../ui/words/i18n.ts';
import { showToast } from '../../ui/components/notices/toast.tsx';

export function RuleCard({ rule }: { rule: SiteRule }) {
  const { site, selectors, take, all, added, enabled } = rule;
  const field = ruleFieldWords(rule.field);
  const notKept = () => showToast({ kind: 'bad', text: t('optionsNotKept') });
  const change = async (changed: SiteRule) => {
    try {
      await changeSiteRule(changed);
      announce(t('optionsKept'));
    } catch {
      notKept();
    }
  };
  const edit = async (text: string) => {
    const edited = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (edited.length === 0 || edited.length > 5 || !edited.every(isSelectorHere)) return t('rulesBadSelector');
    await change({ ...rule, selectors: edited });
    return null;
  };
  const remove = async () => {
    const putBack = await deleteSiteRule(rule);
    const undo = { label: t('libraryUndo'), run: () => void putBack().catch(notKept) };
    showToast({ text: t('rulesDeleted'), action: undo });
  };
  return (
    <li class="rule" data-enabled={enabled}>
      <label class="rule-field">
        <input
          type="checkbox"
          checked={enabled}
          aria-label={t('rulesUse', { field, site })}
          onChange={(event) => void change({ ...rule, enabled: event.currentTarget.checked })}
        />
        <span>{field}</span>
      </label>
      <div class="rule-what">
        <Editable
          class="rule-selector"
          label={t('rulesSelector', { field, site })}
          text={selectors.join('\n')}
          long={selectors.length > 1}
          onCommit={edit}
        />
        <p class="rule-note">
          {[
            ...(take === 'text' ? [] : [t('rulesAttribute', { name: take.slice(1) })]),
            ...(all ? [t('rulesAll')] : []),
            t('rulesAdded', { date: formatInstant(added, { dateStyle: 'medium' }) }),
          ].join(' · ')}
        </p>
      </div>
      <IconButton
        icon="delete"
        size="small"
        label={t('rulesDelete', { field, site })}
        onClick={() => void remove().catch(notKept)}
      />
    </li>
  );
}

/** Its form is that of a rule, and this browser knows it. */
function isSelectorHere(text: string): boolean {
  return isPlainSelector(text) && CSS.supports(`selector(${text})`);
}
