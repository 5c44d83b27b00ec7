import { useEffect, useState } from 'preact/hooks';
import { countRecords } from '../../library/read.ts';
import { t, tn } from '../../ui/i18n.ts';
import { sizeWords } from '../photos/photo-words.ts';

interface Use {
  records: number;
  /** Bytes; null where the browser does not tell. */
  used: number | null;
}

/** How much the library takes on this device. */
export function StorageUse() {
  const [use, setUse] = useState<Use | null>(null);
  useEffect(() => {
    void readUse().then(setUse, () => setUse(null));
  }, []);
  return (
    <section>
      <h2>{t('optionsStorage')}</h2>
      {use === null ? (
        <p>{t('problemStorageUnavailable')}</p>
      ) : (
        <p>
          {tn('libraryCount', use.records)}
          {use.used !== null && ` · ${t('optionsStorageUsed', { size: sizeWords(use.used) })}`}
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
