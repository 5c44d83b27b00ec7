/** A check of the repository or of the build: its name, and what is wrong (nothing, when it passes). */
export interface Check {
  name: string;
  problems: string[];
}
