/** What a demonstration is given, whichever browser it runs in. */
export interface Demonstration {
  /** Address of the story to capture. */
  story: string;
  tags: string[];
  /** Returns the path for an output file of this name. */
  file: (name: string) => string;
  folder: string;
  /** Tells the person what was done. */
  say: (text: string) => void;
}
