import { countRecords } from '../../../library/reading/read.ts';
import { t, tn } from '../../../ui/words/i18n.ts';
import { useLive } from '../../live.ts';
import { sizeWords } from '../../photos/photo-words.ts';

interface Use {
  records: number;
  /** Bytes; null where the browser does not tell. */
  used: number | null;
}

/** How much the library takes on this device. */
export function StorageUse() {
  const use = useLive(() => readUse(), []);
  return (
    <section>
      <h2>{t('optionsStorage')}</h2>
      {use.state === 'failed' && <p>{t('problemStorageUnavailable')}</p>}
      {use.state === 'ready' && (
        <p>
          {tn('libraryCount', use.value.records)}
          {use.value.used !== null && ` · ${t('optionsStorageUsed', { size: sizeWords(use.value.used) })}`}
        </p>
      )}
      <p>
        <a href="../library/index.html">{t('optionsExportAll')}</a>
      </p>
    </section>
  );
}

async function readUse(): Promise<Use> {
  const [records, { usage }] = await Promise.all([countRecords(), navigator.storage.estimate()]);
  return { records, used: usage ?? null };
}
