/** Looking for what has changed: the pages of stories in the library are captured once more, which keeps the earlier versions. */
import { recordsById } from '../../../library/reading/all-records.ts';
import { putDraft } from '../../../queue/draft.ts';
import { siteOf } from '../../../settings/site-access.ts';
import { showToast } from '../../../ui/components/notices/toast.tsx';
import { t } from '../../../ui/words/i18n.ts';

/** Hands the addresses to the page that captures tabs, which shows them and asks first, and goes there. */
export async function captureAgain(
  ids: readonly string[],
  go = (page: string) => location.assign(page),
): Promise<void> {
  const urls = new Set<string>();
  for await (const record of recordsById(ids)) {
    if (record.kind === 'article' && siteOf(record.canonicalUrl) !== null) urls.add(record.canonicalUrl);
  }
  if (urls.size === 0) return showToast({ text: t('libraryCaptureAgainNone') });
  await putDraft({ of: 'list', urls: [...urls], without: 0 });
  go('../queue/index.html');
}
