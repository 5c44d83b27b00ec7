/** What stands in a credit beside the names and is none: whose the rights are, where in the picture, what kind it is. */
import { shapeOf } from '../../text/characters.ts';
import { FROM_ARCHIVE, markerAtStart } from './credit-markers.ts';
import { rightsIn } from './rights.ts';

const NOT_A_NAME = new Set([
  ...'via pool handout file courtesy by photo foto photos bild image collage montage screenshot nvcc supplied'.split(
    ' ',
  ),
  'nhân vật cung cấp',
  'nhân vật',
  'gia đình',
  'bạn đọc',
  'người dân',
  'độc giả',
  'tác giả',
  'file photo',
  'zvg',
  'privat',
  'staff',
  'staff photo',
  'staff photographer',
  'photographer',
  'especial',
  'chụp màn hình',
  'sưu tầm',
  'internet',
  'st',
  'tl',
  'kt',
  'ctv',
  'pv',
  'btv',
]);

/** Which of several pictures somebody took: `(top) Ann Lowe (below) Per Ek`. */
const SIDE = new Set(
  (
    'top bottom above below left right center centre middle inset oben unten links rechts mitte gauche droite haut bas ' +
    'izquierda derecha arriba abajo esquerda direita cima baixo sinistra destra alto basso trái phải trên dưới'
  ).split(' '),
);

/** `From left: Ann Lowe`, `Clockwise from top left: …`, `Ảnh trái: …` */
export function withoutSide(piece: string): string {
  const [label = '', where = ''] = /^([^:]{3,25}):\s+/.exec(piece) ?? [];
  return where
    .toLowerCase()
    .split(' ')
    .some((word) => SIDE.has(word))
    ? piece.slice(label.length)
    : piece;
}

/** Whether the part of a credit names nobody: who supplied it in general, a side, a licence, how the picture was made. */
export function isNoName(part: string): boolean {
  const lower = part.toLowerCase();
  return (
    NOT_A_NAME.has(lower) ||
    rightsIn(part) === part ||
    SIDE.has(lower) ||
    // `छायाचित्र – …`: the marker's word before another sign than a colon.
    markerAtStart(part)?.end === part.length ||
    // `[M]` for a montage; `10.jul.2026`
    // The licence is nobody's name.
    /^cc[- ](?:by|0)(?![a-z])/.test(lower) ||
    FROM_ARCHIVE.test(part) ||
    /^翻[攝拍摄][^「“]*$|^\p{Script=Latin}$|^\d.*\d{4}$|^(?:cắt|chụp|trích) từ\s|^chụp màn hình\s/u.test(lower) ||
    (/^(?:archiv|arkiv)/.test(lower) && /^[Aaxl]+$/.test(shapeOf(part)))
  );
}
