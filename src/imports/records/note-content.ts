/** A note's story: its text, with the photos that its front matter describes. */
import type { Article } from '../../article/article.ts';
import { blockTexts, inlineText } from '../../article/forms/body-text.ts';
import type { MarkdownBlock } from '../syntax/markdown-body.ts';
import { webPage } from './imported-article.ts';
import { importedPhoto, type PhotoClipping } from './imported-caption.ts';

interface Known {
  headline: string;
  lead: string;
  photos: readonly PhotoClipping[];
}

/** The body with its photos; the headline, the lead and the captions, which Cutline's notes repeat in the text, are no part of it. */
export function contentOf(blocks: readonly MarkdownBlock[], { headline, lead, photos: known }: Known) {
  const body: Article['body'] = [];
  const photos: Article['photos'] = [];
  const describedBy = describing(known);
  let captioned: PhotoClipping | undefined;
  let unusable = 0;
  for (const [index, block] of blocks.entries()) {
    const words = wordsOf(block);
    const caption: string = captioned === undefined ? '' : plain(`${captioned.caption} ${captioned.credit}`);
    captioned = undefined;
    if (block.type === 'picture') {
      const described = describedBy(block);
      const alt = described && plain(block.alt) === plain(described.caption) ? (described.alt ?? '') : block.alt;
      const photo = importedPhoto(
        { ...(described ?? NOTHING_SAID), src: webPage(block.src) ?? described?.src ?? '', alt },
        `photo-${photos.length + 1}`,
      );
      if (photo.src === null) unusable++;
      else {
        photos.push({ ...photo, src: photo.src });
        body.push({ type: 'photo', photo: photo.id });
        captioned = described;
      }
    } else if (block.type === 'title') {
      if (index > 0 && headline !== '' && words !== plain(headline)) body.push(headingOf(block.text));
    } else if (!(caption !== '' && words === caption) && !(index < 2 && words !== '' && words === plain(lead))) {
      body.push(block);
    }
  }
  // Those of its gallery stand under the text, and are no part of it.
  const inGallery = new Set(photos.filter(({ role }) => role === 'gallery').map(({ id }) => id));
  for (let last = body.at(-1); last?.type === 'photo' && inGallery.has(last.photo); last = body.at(-1)) body.pop();
  return { body, photos, warnings: unusable > 0 ? (['image-unusable'] as const) : [] };
}

/**
 * Returns what finds the description of a picture: by its address, of two with one address the first; or, where the picture is
 * a file beside the note, by its words.
 */
function describing(
  known: readonly PhotoClipping[],
): (picture: MarkdownBlock & { type: 'picture' }) => PhotoClipping | undefined {
  const byAddress = new Map(known.map((photo) => [webPage(photo.src), photo] as const).toReversed());
  const left = new Set(known);
  return ({ src, alt }) => {
    const address = webPage(src);
    const found =
      address === null
        ? [...left].find((photo) => plain(photo.alt || photo.caption) === plain(alt))
        : byAddress.get(address);
    if (found) left.delete(found);
    return found;
  };
}

const NOTHING_SAID: Omit<PhotoClipping, 'src'> = { caption: '', credit: '', photographers: [], agencies: [] };

const headingOf = (value: string): Article['body'][number] => ({
  type: 'heading',
  depth: 2,
  children: [{ type: 'text', value }],
});

function wordsOf(block: MarkdownBlock): string {
  if (block.type === 'picture') return '';
  return plain(
    block.type === 'title'
      ? block.text
      : block.type === 'paragraph'
        ? inlineText(block.children)
        : blockTexts([block]).join(' '),
  );
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
