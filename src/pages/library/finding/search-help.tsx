/** What can be typed into the search box, with an example of each, and the way to the keys that there are. */
import { Button } from '../../../ui/components/button.tsx';
import { Dialog } from '../../../ui/components/dialog.tsx';
import { t, type MessageKey } from '../../../ui/words/i18n.ts';
import { showKeys } from '../keys/key-list.tsx';

const WAYS: readonly { typed: string; finds: MessageKey }[] = [
  { typed: 'nghi quyet', finds: 'searchHelpWords' },
  { typed: '"nghị quyết mới"', finds: 'searchHelpPhrase' },
  { typed: 'elect*', finds: 'searchHelpPrefix' },
  { typed: '-football', finds: 'searchHelpWithout' },
  { typed: 'bão OR lũ', finds: 'searchHelpEither' },
  { typed: 'source:vnexpress', finds: 'searchHelpSource' },
  { typed: 'author:"Thanh Liêm"', finds: 'searchHelpAuthor' },
  { typed: 'agency:ttxvn', finds: 'searchHelpAgency' },
  { typed: 'photographer:hai', finds: 'searchHelpPhotographer' },
  { typed: 'section:"xã hội"', finds: 'searchHelpSection' },
  { typed: 'keyword:"giao thông"', finds: 'searchHelpKeyword' },
  { typed: 'tag:…  collection:…  language:vi', finds: 'searchHelpLabels' },
  { typed: 'after:2026-03  before:2026-04-15', finds: 'searchHelpDates' },
  { typed: '-source:…', finds: 'searchHelpWithoutField' },
];

export function SearchHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const toKeys = (
    <Button
      onClick={() => {
        onClose();
        showKeys();
      }}
    >
      {t('libraryKeys')}
    </Button>
  );
  return (
    <Dialog open={open} title={t('searchHelp')} onClose={onClose} footer={toKeys}>
      <dl class="search-help">
        {WAYS.map(({ typed, finds }) => (
          <div key={typed}>
            <dt>
              <code dir="auto">{typed}</code>
            </dt>
            <dd>{t(finds)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
