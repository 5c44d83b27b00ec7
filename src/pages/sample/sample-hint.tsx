import { t } from '../../ui/words/i18n.ts';
import { Logo } from '../../ui/components/icons.tsx';

/** Above the sample: what to do here. It is no part of the paper's page. */
export function SampleHint() {
  return (
    <aside class="sample-hint" aria-label={t('sampleTitle')}>
      <Logo size={20} />
      <p>{t('sampleHint')}</p>
      <a href="../welcome/index.html">{t('welcomeTitle')}</a>
    </aside>
  );
}
