/** Where a field came from, and what else was seen: each candidate with its source and place, to be taken instead. */
import type { Evidence, FieldName } from '../../article/evidence.ts';
import { announce } from './notices/announce.tsx';
import { Button } from './button.tsx';
import { fieldWords, sourceWords } from '../words/field-words.ts';
import { t } from '../words/i18n.ts';
import './evidence.css';

interface EvidenceListProps {
  name: FieldName;
  candidates: readonly Evidence[];
  lang: string | null;
  onUse: (candidate: Evidence) => Promise<unknown>;
}

/** Fields whose evidence sums them up in a text from which they can't be made again. */
const ONLY_SHOWN = new Set<FieldName>(['body', 'photos', 'access']);

export function EvidenceList({ name, candidates, lang, onUse }: EvidenceListProps) {
  const use = async (candidate: Evidence) => {
    await onUse(candidate);
    announce(t('popupUsedThis', { text: candidate.text }));
  };
  const inUse = candidates.find(({ chosen }) => chosen)?.text;
  return (
    <ul class="evidence" aria-label={t('popupEvidence', { field: fieldWords(name) })}>
      {candidates.map((candidate, index) => (
        <li key={`${candidate.source} ${candidate.where} ${index}`} data-chosen={candidate.chosen}>
          <div class="evidence-text">
            <p dir="auto" lang={lang ?? undefined}>
              {candidate.text}
            </p>
            <p class="evidence-source">
              {sourceWords(candidate.source)} {candidate.where !== '' && <code dir="ltr">{candidate.where}</code>}
            </p>
          </div>
          {candidate.chosen ? (
            <span class="badge">{t('popupChosen')}</span>
          ) : (
            canBeUsed(name, candidate, inUse) && (
              <Button
                size="small"
                onClick={() => void use(candidate)}
                aria-label={`${t('popupUseThis')}: ${candidate.text}`}
              >
                {t('popupUseThis')}
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

/** A text that was cut for the store is no value any more; one that says the same bears out what is in use. */
function canBeUsed(name: FieldName, { text }: Evidence, inUse: string | undefined): boolean {
  return !ONLY_SHOWN.has(name) && text !== '' && text !== inUse && !(text.length >= 199 && text.endsWith('…'));
}
