/** The forms in which a story is copied; apart from `copy.ts`, so that a menu can name them without loading the writers. */
export const copyKinds = ['text', 'markdown', 'citation', 'json'] as const;
export type CopyKind = (typeof copyKinds)[number];
