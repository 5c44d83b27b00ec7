/** What a display shows: Xvfb keeps it in a file, in the format of `xwd`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Screen {
  /** All pixels as they are now. */
  read: () => Buffer;
  /** How bright it is on average, 0 to 255. */
  brightness: () => number;
}

/** Returns the screen of the display that was started with `-fbdir` and this folder. */
export function screenIn(folder: string): Screen {
  const read = () => {
    const file = readFileSync(join(folder, 'Xvfb_screen0'));
    // The header says its own size first, and the number of colours, of 12 bytes each, as its 20th number.
    return file.subarray(file.readUInt32BE(0) + 12 * file.readUInt32BE(19 * 4));
  };
  return {
    read,
    brightness: () => {
      const pixels = read();
      let sum = 0;
      let count = 0;
      // Some thousand points, each by one of its three colours.
      for (let at = 0; at < pixels.length; at += 1_028) {
        sum += pixels[at] ?? 0;
        count++;
      }
      return sum / count;
    },
  };
}
