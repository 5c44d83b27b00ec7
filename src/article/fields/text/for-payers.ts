/** Lines by which a page says that the story is for those who pay: they are no text, and tell whether it is free to read. */

const OF_PAYERS = /sub(?:scri|skry)|abb?on|suscrip|assinan|prenum/i;

/**
 * `The rest of this article is for subscribers only`, `Contenido exclusivo para suscriptores`, `Artykuł dostępny tylko dla
 * prenumeratorów`: of subscribers, of this very text, and that it is kept for them; a story does not speak of itself so.
 */
const FOR_PAYERS = new RegExp(
  String.raw`^(?!.*["“”„«])(?=.*(?:${OF_PAYERS.source}))(?:(?:conte\S+|treść|artykuł|arti(?:keln|klen|kkelen)) |.*\b(?:this|cet|dies\w*|est[ea]|quest\w*|dit|ten|denn?[ae]|här)[ '’](?:art[ií](?:[cg]|k[ke])|arty|conte|story).*).*?(?<!\p{L})(?:\S*(?:only|nur|alleen|[eéi]serv|clusiv)|tylko|wyłącznie|endast|bara|kun|forbeholdt)`,
  'iu',
);

/** The same in scripts that set no blanks between words; members alone (`会員限定`) may be so for nothing. */
const FOR_PAYERS_DENSE = /^(?:この記事|本記事|本文|此[内內]容).{0,12}(?:有料|付[费費]|[订訂][阅閱])/;

/** Whether a line, which stands by itself, says so. */
export function isForPayers(text: string): boolean {
  // Hardly any line speaks of subscribers, and the long pattern takes milliseconds to compile.
  return (OF_PAYERS.test(text) && FOR_PAYERS.test(text)) || FOR_PAYERS_DENSE.test(text);
}
