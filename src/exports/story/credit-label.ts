import type { Credit } from '../../article/article.ts';
import '../../article/languages/further/index.ts';
import { languages } from '../../article/languages/index.ts';

/** Returns what newspapers of the language print before a credit: `Ảnh`, `Ảnh tư liệu`; English where it is not known. */
export function creditLabel(language: string | null, kind: Credit['kind']): string {
  const code = language?.split('-')[0];
  const words = languages.find((known) => known.code === code) ?? languages.find((known) => known.code === 'en');
  return words?.credit[kind][0] ?? words?.credit.photo[0] ?? 'Photo';
}
