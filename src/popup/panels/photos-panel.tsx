/** The story's photos: each with its caption and its credit, split into photographer and agency. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Credit, Photo } from '../../article/article.ts';
import type { Capture } from '../../article/forms/person.ts';
import { leadsInside } from '../../library/photos/local-host.ts';
import { IconButton } from '../../ui/components/button.tsx';
import { Editable } from '../../ui/components/field.tsx';
import { fieldWords, photoPartWords } from '../../ui/words/field-words.ts';
import { formatList, t, tn } from '../../ui/words/i18n.ts';
import { Icon } from '../../ui/components/icons.tsx';
import { isOffered, showToast, type Toast } from '../../ui/components/notices/toast.tsx';
import { EvidenceList } from '../../ui/components/evidence-list.tsx';
import type { Session } from '../session/session.ts';
import { WrongField } from './wrong-field.tsx';

export function PhotosPanel({ session, capture }: { session: Session; capture: Capture }) {
  const [open, setOpen] = useState(false);
  const { photos, language, url } = capture.article;
  const candidates = capture.evidence.fields.photos ?? [];
  const { panel, hasLeftOut, leaveOut } = useLeavingOut(session, photos);
  if (photos.length === 0 && !hasLeftOut) return null;
  return (
    <section ref={panel} class="panel" aria-label={fieldWords('photos')}>
      <div class="panel-head">
        <h2 tabIndex={-1}>{tn('popupPhotos', photos.length)}</h2>
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
          <PhotoCard
            key={photo.id}
            session={session}
            photo={photo}
            number={index + 1}
            lang={language}
            storyUrl={url}
            onLeaveOut={() => void leaveOut(index)}
          />
        ))}
      </ul>
    </section>
  );
}

/** A notice about photos that were left out, and how to put each of them back. */
interface LeftOut {
  undo: Toast['action'];
  photos: { id: string; putBack: () => Promise<void> }[];
}

/**
 * Leaving photos out, with undo. A second notice replaces the first, so its undo puts back all that were left out in a row.
 * The focus goes to the next photo, or to the heading when none is left; after undo, to the photo that is back.
 * `hasLeftOut`: the panel stays even if it has no photo any more.
 */
function useLeavingOut(session: Session, photos: readonly Photo[]) {
  const panel = useRef<HTMLElement>(null);
  const last = useRef<LeftOut | null>(null);
  const hasLeftOut = useRef(false);
  const goTo = useRef<string | null>(null);
  const closeButtonOf = (id: string) =>
    panel.current?.querySelector<HTMLElement>(`[data-photo="${CSS.escape(id)}"] > button`);
  useLayoutEffect(() => {
    const button = goTo.current === null ? null : closeButtonOf(goTo.current);
    if (!button) return;
    goTo.current = null;
    button.focus();
  }, [photos]);

  const putBackAll = async (leftOut: LeftOut['photos']) => {
    goTo.current = leftOut.at(-1)?.id ?? null;
    // In reverse order, so that each finds its old neighbours.
    for (const { putBack } of leftOut.toReversed()) await putBack();
  };
  const leaveOut = async (index: number) => {
    const photo = photos[index];
    if (!photo) return;
    hasLeftOut.current = true;
    goTo.current = null;
    const putBack = await session.removePhoto(photo.id);
    const next = photos[index + 1] ?? photos[index - 1];
    const heading = panel.current?.querySelector<HTMLElement>('h2');
    (next ? closeButtonOf(next.id) : heading)?.focus();
    const before = last.current && isOffered(last.current.undo) ? last.current.photos : [];
    const all = [...before, { id: photo.id, putBack }];
    const text =
      all.length === 1 ? t('popupRemovedPhoto', { number: index + 1 }) : tn('popupRemovedPhotos', all.length);
    const undo = { label: t('noticeUndo'), run: () => void putBackAll(all) };
    showToast({ text, action: undo });
    last.current = { undo, photos: all };
  };
  return { panel, hasLeftOut: hasLeftOut.current, leaveOut };
}

interface PhotoCardProps {
  session: Session;
  photo: Photo;
  number: number;
  lang: string | null;
  storyUrl: string;
  onLeaveOut: () => void;
}

function PhotoCard({ session, photo, number, lang, storyUrl, onLeaveOut }: PhotoCardProps) {
  const commit = (part: 'caption' | 'credit') => async (text: string) => {
    await session.editPhoto(photo.id, part, text);
    return null;
  };
  const name = t('popupPhotoNumber', { number });
  return (
    <li class="photo" data-photo={photo.id}>
      <Thumbnail src={photo.src} storyUrl={storyUrl} />
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
      <IconButton
        icon="close"
        size="small"
        label={t('popupRemovePhoto', { number })}
        onClick={onLeaveOut}
        onKeyDown={onceAPress}
      />
    </li>
  );
}

/** A key held down would leave out the next photos too, as they get the focus one after the other. */
function onceAPress(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

function creditInWords({ photographers, agencies }: Credit): string {
  return [
    ...(photographers.length > 0 ? [t('popupPhotographer', { names: formatList(photographers) })] : []),
    ...(agencies.length > 0 ? [t('popupAgencies', { names: formatList(agencies) })] : []),
  ].join(' · ');
}

/** The photo, or an icon in its place when it does not load, or must not be asked for. */
function Thumbnail({ src, storyUrl }: { src: string; storyUrl: string }) {
  const [lost, setLost] = useState(false);
  const shown = /^(?:https?:|data:image\/)/i.test(src) && !leadsInside(src, storyUrl) && !lost;
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
