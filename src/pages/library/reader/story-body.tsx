/** A story's text and photos as elements. Text stays text: nothing of the page is ever taken for markup. */
import { Fragment } from 'preact';
import type { Photo } from '../../../article/article.ts';
import type { BodyBlock, Inline, List, Paragraph } from '../../../article/body.ts';
import { webAddress } from '../../../exports/story/story-tree.ts';
import { unplacedPhotos } from '../../../exports/story/unplaced-photos.ts';
import type { CapturedPhoto, SavedArticle } from '../../../library/record/record.ts';
import { directionOf } from '../../../ui/words/direction.ts';
import { t } from '../../../ui/words/i18n.ts';
import { usePhotoSource, type PhotoOwner } from './photo-source.ts';

/** The body with its photos in place; a photo that the body does not place stands above it (lead) or below (the others). */
export function StoryBody({ article }: { article: SavedArticle }) {
  const { above, below } = unplacedPhotos(article);
  const owner = ownerOf(article);
  const figure = (photo: Photo) => <PhotoFigure key={photo.id} photo={photo} of={owner} />;
  return (
    <div
      class="story-body"
      dir={article.language === null ? 'auto' : directionOf(article.language)}
      lang={article.language ?? undefined}
    >
      {above.map(figure)}
      {article.body.map((block, index) => (
        <Block key={index} block={block} article={article} />
      ))}
      {below.map(figure)}
    </div>
  );
}

const ownerOf = ({ id, url }: SavedArticle): PhotoOwner => ({ recordId: id, url });

/** A photo with its caption and credit. */
export function PhotoFigure({ photo, of }: { photo: CapturedPhoto; of: PhotoOwner }) {
  const { caption, credit, alt, width, height } = photo;
  const src = usePhotoSource(photo.src, of);
  const size = width !== null && height !== null ? { width, height } : {};
  return (
    <figure>
      {src !== null && <img src={src} alt={alt ?? ''} loading="lazy" referrerpolicy="no-referrer" {...size} />}
      {(caption !== null || credit) && (
        <figcaption dir="auto">
          {caption} {credit && <span class="credit">{t('libraryCredit', { credit: credit.raw })}</span>}
        </figcaption>
      )}
    </figure>
  );
}

function Block({ block, article }: { block: BodyBlock; article: SavedArticle }) {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{inlines(block.children)}</p>;
    case 'heading':
      return block.depth <= 2 ? (
        <h3 dir="auto">{inlines(block.children)}</h3>
      ) : (
        <h4 dir="auto">{inlines(block.children)}</h4>
      );
    case 'blockquote':
      return <blockquote>{flow(block.children)}</blockquote>;
    case 'list':
      return <ListBlock list={block} />;
    case 'table':
      return (
        <div class="story-table">
          <table>
            <tbody>
              {block.children.map((row, index) => (
                <tr key={index}>
                  {row.children.map((cell, column) => (
                    <td key={column}>{inlines(cell.children)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'photo': {
      const photo = article.photos.find(({ id }) => id === block.photo);
      return photo ? <PhotoFigure photo={photo} of={ownerOf(article)} /> : null;
    }
    case 'embed': {
      const address = webAddress(block.url);
      const words = block.title ?? block.url;
      return <p>{address === null ? words : <WebLink address={address}>{words}</WebLink>}</p>;
    }
  }
}

function ListBlock({ list }: { list: List }) {
  const items = list.children.map((item, index) => <li key={index}>{flow(item.children)}</li>);
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

const flow = (nodes: readonly (Paragraph | List)[]) =>
  nodes.map((node, index) =>
    node.type === 'list' ? <ListBlock key={index} list={node} /> : <p key={index}>{inlines(node.children)}</p>,
  );

const inlines = (nodes: readonly Inline[]) =>
  nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>);

function inline(node: Inline) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return <br />;
    case 'emphasis':
      return <em>{inlines(node.children)}</em>;
    case 'strong':
      return <strong>{inlines(node.children)}</strong>;
    case 'link': {
      const address = webAddress(node.url);
      return address === null ? inlines(node.children) : <WebLink address={address}>{inlines(node.children)}</WebLink>;
    }
  }
}

interface WebLinkProps {
  address: string;
  /** Shown while the pointer rests on it. */
  title?: string;
  children: preact.ComponentChildren;
}

/** A link to the web: opens in a tab of its own and tells the site nothing of where it came from. */
export function WebLink({ address, title, children }: WebLinkProps) {
  return (
    <a href={address} title={title} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
