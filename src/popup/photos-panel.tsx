/** The story's photos: each with its caption and its credit, split into photographer and agency. */
import { useState } from 'preact/hooks';
import type { Credit, Photo } from '../article/article.ts';
import type { Capture } from '../article/person.ts';
import { IconButton } from '../ui/button.tsx';
import { Editable } from '../ui/field.tsx';
import { fieldWords, photoPartWords } from '../ui/field-words.ts';
import { formatList, t, tn } from '../ui/i18n.ts';
import { Icon } from '../ui/icons.tsx';
import { showToast } from '../ui/toast.tsx';
import { EvidenceList } from '../ui/evidence-list.tsx';
import type { Session } from './session.ts';
import { WrongField } from './wrong-field.tsx';

export function PhotosPanel({ session, capture }: { session: Session; capture: Capture }) {
  const [open, setOpen] = useState(false);
  const { photos, language } = capture.article;
  const candidates = capture.evidence.fields.photos ?? [];
  if (photos.length === 0) return null;
  return (
    <section class="panel" aria-label={fieldWords('photos')}>
      <div class="panel-head">
        <h2>{tn('popupPhotos', photos.length)}</h2>
        {candidates.length > 0 && (
          <IconButton
            icon="evidence"
            size="small"
            label={t('popupEvidence', { field: fieldWords('photos') })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
      {open && (
        <>
          <EvidenceList name="photos" candidates={candidates} lang={language} onUse={() => Promise.resolve()} />
          <WrongField capture={capture} field="caption" start="figcaption" />
          <WrongField capture={capture} field="credit" start="figcaption" />
        </>
      )}
      <ul class="photos">
        {photos.map((photo, index) => (
          <PhotoCard key={photo.id} session={session} photo={photo} number={index + 1} lang={language} />
        ))}
      </ul>
    </section>
  );
}

interface PhotoCardProps {
  session: Session;
  photo: Photo;
  number: number;
  lang: string | null;
}

function PhotoCard({ session, photo, number, lang }: PhotoCardProps) {
  const commit = (part: 'caption' | 'credit') => async (text: string) => {
    await session.editPhoto(photo.id, part, text);
    return null;
  };
  const remove = async () => {
    const putBack = await session.removePhoto(photo.id);
    showToast({ text: t('popupRemovedPhoto', { number }), action: { label: t('noticeUndo'), run: putBack } });
  };
  const name = t('popupPhotoNumber', { number });
  return (
    <li class="photo">
      <Thumbnail src={photo.src} />
      <div class="photo-text">
        <Editable
          label={`${name}: ${photoPartWords('caption')}`}
          text={photo.caption ?? ''}
          placeholder={t('popupAddCaption')}
          lang={lang}
          onCommit={commit('caption')}
          onType={(text) => session.typing({ photo: photo.id, part: 'caption' }, text)}
        />
        <Editable
          class="photo-credit"
          label={`${name}: ${photoPartWords('credit')}`}
          text={photo.credit?.raw ?? ''}
          placeholder={t('popupAddCredit')}
          lang={lang}
          onCommit={commit('credit')}
          onType={(text) => session.typing({ photo: photo.id, part: 'credit' }, text)}
        />
        {photo.credit && <p class="row-note">{creditInWords(photo.credit)}</p>}
      </div>
      <IconButton icon="close" size="small" label={t('popupRemovePhoto', { number })} onClick={() => void remove()} />
    </li>
  );
}

function creditInWords({ photographers, agencies }: Credit): string {
  return [
    ...(photographers.length > 0 ? [t('popupPhotographer', { names: formatList(photographers) })] : []),
    ...(agencies.length > 0 ? [t('popupAgencies', { names: formatList(agencies) })] : []),
  ].join(' · ');
}

/** The photo, from the address that the page showed it from; a sign in its place when it does not load. */
function Thumbnail({ src }: { src: string }) {
  const [lost, setLost] = useState(false);
  const shown = /^(?:https?:|data:image\/)/i.test(src) && !lost;
  return (
    <span class="thumbnail">
      {shown ? (
        <img
          src={src}
          alt=""
          width={88}
          height={66}
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          onError={() => setLost(true)}
        />
      ) : (
        <Icon name="photo" size={24} />
      )}
    </span>
  );
}
