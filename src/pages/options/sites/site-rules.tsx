import { useEffect, useState } from 'preact/hooks';
import { watchSiteRules } from '../../../settings/site-rules.ts';
import { t, tn } from '../../../ui/words/i18n.ts';

/** How many rules there are, and the way to their page. */
export function SiteRules() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    watchSiteRules((rules) => setCount(rules.length), leaving.signal);
    return () => leaving.abort();
  }, []);
  return (
    <section>
      <h2>{t('rulesTitle')}</h2>
      <p>{t('rulesSay')}</p>
      <p>
        {tn('rulesCount', count)} · <a href="../rules/index.html">{t('rulesOpen')}</a>
      </p>
    </section>
  );
}
