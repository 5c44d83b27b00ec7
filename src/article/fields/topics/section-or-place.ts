/** Capitalised words beside a date that name a section or a place, and no person: `Middle East`, `Premier League`. */
import type { Reading } from '../../field.ts';
import { listOf, textOf } from '../../metadata/values.ts';
import { fold } from '../../text/text.ts';
import { placeIn } from '../dateline/inflected.ts';
import { parseDateline } from '../dateline/parse-dateline.ts';

/** Words that stand in names of regions, towns, leagues and sections, and hardly in a reporter's. */
const IN_NAMES =
  /(?:^|[\s-])(?:middle|central|(?:(?:north|south)?(?:east|west)|north|south)(?:ern)?|new|san|santa|los|las|el|saint|st|port|fort|great|united|kingdom|states|republic|islands?|coast|valley|county|city|town|street|league|cup|world|global|international|national|local|regional|asia|europe|africa|america|pacific|politics|business|economy|finance|markets?|sports?|football|culture|arts?|science|health|climate|environment|tech(?:nology)?|education|opinion|analysis|features?|news|stories|updates?|live|crime|courts?|travel|life|lifestyle|royal|family|media|money|war|law|real|estate|breaking)(?=[\s-]|$)/iu;

/** Whether a name has a word that is a region's, a league's or a section's. */
export const isPlaceOrDesk = (name: string): boolean => IN_NAMES.test(name);

/** What stands before a place in a sentence. */
const AT =
  ' in | at | from | near | of | aus | bei | à | en | de | a | w | we | v | ve | z | ze | iz | u | na | în | la | din | ở | tại | từ | в | у | із | из | στη | στην | στο '.split(
    '|',
  );
/** How many paragraphs are asked whether they name the place. */
const PARAGRAPHS = 12;

/**
 * Returns a test for names that stand beside a date unmarked: true for the words of section and kicker, for places that the
 * metadata or the dateline name, for what the text itself speaks of, and for what looks like the name of a place. Of a name
 * in a marked byline (`marked`), the text must say that it is a place: `in Tarn`.
 */
export function sectionOrPlace(reading: Reading): (name: string, marked?: boolean) => boolean {
  // Few pages have a name in such a place: what the names are compared with is gathered when the first one is asked about.
  let compared: { known: string[]; spokenOf: string } | null = null;
  return (name, marked = false) => {
    const { known, spokenOf } = (compared ??= namesAndText(reading));
    const folded = fold(name);
    return (
      (!marked && isPlaceOrDesk(name)) ||
      known.some((text) => text.includes(folded) || (text.length > 3 && folded.includes(text))) ||
      (marked ? AT : ['']).some((word) => spokenOf.includes(word + name.toLowerCase())) ||
      (marked && isPlaceIn(spokenOf, name))
    );
  };
}

/** In whatever case the preposition wants it: `v Gornji Vrbici`. */
function isPlaceIn(text: string, name: string): boolean {
  const found = placeIn(name).exec(text);
  return found !== null && AT.some((word) => text.slice(0, found.index).endsWith(word));
}

/** The folded names of sections and places, and the story's first paragraphs in small letters. */
function namesAndText({ page, story, around, chosen }: Reading): { known: string[]; spokenOf: string } {
  const { article, nodes } = page.metadata;
  const below = story.body.filter((index) => index >= around.textStart);
  const body = below.slice(0, PARAGRAPHS).map((index) => page.blocks[index]?.text ?? '');
  const opening = page.blocks[story.body.find((index) => index >= around.firstBody) ?? -1]?.text ?? '';
  const known = [
    ...chosen.section,
    chosen.kicker,
    ...[...listOf(article?.data['locationCreated']), ...listOf(article?.data['contentLocation'])].map(textOf),
    ...nodes.filter(({ types }) => types.includes('Place')).map(({ data }) => textOf(data['name'])),
    parseDateline(opening, { language: chosen.language })?.place,
  ].flatMap((text) => (text ? [fold(text)] : []));
  return { known, spokenOf: [chosen.headline, chosen.lead, ...body].join(' ').toLowerCase() };
}
