/** A photo's file as a camera writes it, for the exports' tests. */

/** Returns the JPEG with the camera's note (EXIF) of how it lies, right behind its start. */
export function noted(jpeg: Blob, orientation: number): Blob {
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0];
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  return new Blob([jpeg.slice(0, 2), new Uint8Array([...exif, ...tiff]), jpeg.slice(2)], { type: jpeg.type });
}
