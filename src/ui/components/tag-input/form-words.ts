/** Words of a form that a button ends: what still stands in the box counts with them. */
import { useState } from 'preact/hooks';
import { withWords } from './tag-words.ts';

export interface FormWords {
  /** What the box is given. */
  box: { value: readonly string[]; onChange: (words: string[]) => void; onType: (text: string) => void };
  /** The words, and what stands in the box. */
  all: string[];
  /** Forgets all, as the form goes. */
  clear: () => void;
}

export function useFormWords(): FormWords {
  const [value, setValue] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const clear = () => {
    setValue([]);
    setTyped('');
  };
  return { box: { value, onChange: setValue, onType: setTyped }, all: withWords(value, [typed]).all, clear };
}
