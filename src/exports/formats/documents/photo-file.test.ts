import { describe, expect, test } from 'vitest';
import { noted } from './photo-file.fixture.ts';
import { isTurned, photoFileAs, pixelsOf, redrawn } from './photo-file.ts';

const TYPES = new Set(['image/jpeg', 'image/webp']);

/** Eight by six pixels of one red. */
const AVIF =
  'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAGgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAIAAAABgAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACJtZGF0EgAKBRgIvWBCMg8YAAooooQAALARfrIW1T0=';

describe('a photo’s file in an export', () => {
  test('AVIF, which not all readers show, becomes a JPEG of the same picture', async () => {
    const file = await (await fetch(`data:image/avif;base64,${AVIF}`)).blob();
    const photo = await photoFileAs(TYPES, file);
    expect(photo?.type).toBe('image/jpeg');
    const picture = await createImageBitmap(photo ?? file);
    const paper = new OffscreenCanvas(8, 6).getContext('2d');
    paper?.drawImage(picture, 0, 0);
    const [red = 0, green = 0, blue = 0] = paper?.getImageData(4, 3, 1, 1).data ?? [];
    expect([picture.width, picture.height, red > 160, green < 100, blue < 70]).toEqual([8, 6, true, true, true]);
  });

  test('what the format’s readers show stays byte for byte', async () => {
    const file = new Blob(['the bytes of a photo'], { type: 'image/webp' });
    expect(await photoFileAs(TYPES, file)).toBe(file);
  });

  test('bytes that are no picture are left out', async () => {
    expect(await photoFileAs(TYPES, new Blob(['the bytes of a photo'], { type: 'image/avif' }))).toBeNull();
  });

  test('a JPEG that its camera noted to be turned is told from one that lies as it is to be seen', async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')?.fillRect(0, 0, 40, 20);
    const upright = await canvas.convertToBlob({ type: 'image/jpeg' });
    const turned = noted(upright, 6);
    expect(await pixelsOf(turned)).toEqual({ width: 20, height: 40 });
    expect(await isTurned(turned)).toBe(true);
    expect(await isTurned(noted(upright, 1))).toBe(false);
    expect(await isTurned(upright)).toBe(false);
    expect(await isTurned(new Blob(['no picture'], { type: 'image/jpeg' }))).toBe(false);
    expect(await isTurned(await canvas.convertToBlob({ type: 'image/png' }))).toBe(false);
  });

  test('a picture wider than asked for is made narrower, its shape kept', async () => {
    const canvas = new OffscreenCanvas(400, 100);
    canvas.getContext('2d')?.fillRect(0, 0, 400, 100);
    const narrow = await redrawn(await canvas.convertToBlob({ type: 'image/png' }), 200);
    const { width, height } = await createImageBitmap(narrow ?? new Blob());
    expect([width, height]).toEqual([200, 50]);
  });
});
