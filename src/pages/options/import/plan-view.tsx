/** What an import would do, before anything is written: counts, the first records, and all that cannot be taken in. */
import type { ImportLine } from '../../../exports/formats/records/cutline-file.ts';
import type { ImportPlan } from '../../../imports/plan-import.ts';
import type { ImportCounts } from '../../../library/merging/import-counts.ts';
import { formatList, t, tn } from '../../../ui/words/i18n.ts';
import { Message } from '../../../ui/components/notices/message.tsx';
import { headlineOf, languageOf, sourceName } from '../../library/list/record-words.ts';
import { BadList } from './bad-list.tsx';

/** `photos`: photo files that would be kept too. */
export function PlanView({ plan, photos }: { plan: ImportPlan; photos: number }) {
  const foreign = plan.formats.some(({ format }) => !format.lossless);
  const records = plan.added + plan.changed + plan.same;
  return (
    <div class="import-plan">
      {plan.formats.length > 0 && (
        <p>{t('importFound', { formats: formatList(plan.formats.map(({ format }) => t(format.label))) })}</p>
      )}
      {records + plan.revisions + plan.orphans > 0 && <Counts counts={plan} />}
      {plan.first.length > 0 && <FirstRecords lines={plan.first} />}
      {foreign && records > 0 && <p class="import-note">{t('importForeignSay')}</p>}
      {plan.badCount > 0 && <BadList items={plan.bad} count={plan.badCount} />}
      {plan.added + plan.changed + plan.revisions + photos === 0 && (
        <Message>
          <p>{t(records > 0 ? 'importNothingNew' : 'importNothingFound')}</p>
        </Message>
      )}
    </div>
  );
}

/** How many records are new, get something, or are there already. */
export function Counts({ counts: { added, changed, same, revisions, orphans } }: { counts: ImportCounts }) {
  const lines = [
    tn('importAdded', added),
    ...(changed > 0 ? [tn('importChanged', changed)] : []),
    ...(same > 0 ? [tn('importSame', same)] : []),
    ...(revisions > 0 ? [tn('importRevisions', revisions)] : []),
    ...(orphans > 0 ? [tn('importOrphans', orphans)] : []),
  ];
  return (
    <ul class="import-counts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function FirstRecords({ lines }: { lines: readonly ImportLine[] }) {
  return (
    <div>
      <h3>{t('importFirst')}</h3>
      <ul class="import-first">
        {lines.map((line, index) =>
          line.kind === 'revision' ? null : (
            <li key={index} dir="auto" lang={languageOf(line) ?? undefined}>
              <span class="import-source">{sourceName(line)}</span>{' '}
              {line.kind === 'caption' ? (line.photo.caption ?? headlineOf(line)) : headlineOf(line)}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
