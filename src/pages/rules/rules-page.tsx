import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteRule } from '../../article/rules/site-rule.ts';
import { downloadFile } from '../../exports/files/to-file.ts';
import { readRulesFile, writeRulesFile } from '../../settings/rules-file.ts';
import { addSiteRules, watchSiteRules } from '../../settings/site-rules.ts';
import { Button } from '../../ui/components/button.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { PageHead } from '../../ui/components/page-head.tsx';
import '../../ui/styles/sheet.css';
import { showToast } from '../../ui/components/notices/toast.tsx';
import { RuleCard } from './rule-card.tsx';
import './rules.css';

export function RulesPage() {
  const [rules, setRules] = useState<SiteRule[] | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    watchSiteRules(setRules, leaving.signal);
    return () => leaving.abort();
  }, []);
  if (rules === null) return null;
  return (
    <main class="sheet">
      <PageHead title={t('rulesTitle')} to={['library', 'options', 'help']} />
      <section>
        <p>{rules.length === 0 ? t('rulesNone') : t('rulesSay')}</p>
        <div class="rules-actions">
          <ImportButton />
          {rules.length > 0 && (
            <Button icon="export" onClick={() => save(rules, 'cutline-rules')}>
              {t('rulesExport')}
            </Button>
          )}
        </div>
      </section>
      {[...Map.groupBy(rules, ({ site }) => site)].map(([site, own]) => (
        <SiteSection key={site} site={site} rules={own} />
      ))}
    </main>
  );
}

function SiteSection({ site, rules }: { site: string; rules: readonly SiteRule[] }) {
  return (
    <section class="rules-site" aria-label={site}>
      <div class="rules-head">
        <h2 dir="ltr">{site}</h2>
        <Button
          kind="quiet"
          size="small"
          icon="export"
          aria-label={t('rulesExportSite', { site })}
          onClick={() => save(rules, `cutline-rules-${site.replace(/[^\p{L}\d.-]/gu, '-')}`)}
        >
          {t('libraryExport')}
        </Button>
      </div>
      <ul class="rules">
        {rules.map((rule) => (
          <RuleCard key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}

function save(rules: readonly SiteRule[], name: string): void {
  downloadFile(new Blob([writeRulesFile(rules)], { type: 'application/json' }), `${name}.json`);
}

/** Takes a file in: all of it, or nothing. */
function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const rules = readRulesFile(await file.text());
    if (rules === null) return showToast({ kind: 'bad', text: t('rulesBadFile') });
    const added = await addSiteRules(rules);
    showToast({ text: added === 0 ? t('rulesImportedNone') : tn('rulesImported', added) });
  };
  return (
    <>
      <Button icon="import" onClick={() => input.current?.click()}>
        {t('rulesImport')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('rulesImport')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void take(file).catch(() => showToast({ kind: 'bad', text: t('optionsNotKept') }));
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
