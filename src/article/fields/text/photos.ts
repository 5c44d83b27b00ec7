import type { Field } from '../../field.ts';

/** The story's photos, with caption and credit. */
export const photos: Field<'photos'> = {
  name: 'photos',
  absent: [],
  text: (value) => value.map(({ caption, src }) => caption ?? src).join('\n'),
  candidates: ({ photos: readings }) => {
    if (readings.length === 0) return [];
    const value = readings.map(({ photo }) => photo);
    return [{ value, raw: '', source: 'layout', where: readings.map(({ where }) => where).join(', '), score: 1 }];
  },
};
