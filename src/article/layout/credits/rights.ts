/** Whose the rights are, said behind a caption or below a text: no word of either. */

/** Small letters, as papers of each language print it. */
const RESERVED =
  'riproduzione riservata|tutti i diritti riservati|all rights reserved|todos los derechos reservados|todos os direitos reservados|' +
  'tous droits (?:de reproduction )?réservés|(?:alle )?rechte vorbehalten|alle rechten voorbehouden|wszelkie prawa zastrzeżone|' +
  'toate drepturile rezervate|tüm hakları saklıdır|her hakkı saklıdır|(?:все|усі) права защищены|усі права захищені|' +
  'alla rättigheter förbehållna|hak cipta dilindungi(?: undang-undang)?|جميع الحقوق محفوظة|版权所有|版權所有';

const AT_END = new RegExp(
  String.raw`(?:\s+|(?<=^|[.!?…]["”»)]?))(?:[|–—•©(/-]\s*)*(?:${RESERVED})[.)]*(?:\s*(?:©|\(c\)|copyright).{0,40})?$`,
  'iu',
);

/** Letters: no such line is longer, and looking for one in a row of dashes takes time by the square of its length. */
const LONGEST = 200;

/** Returns the words about the rights with which a text ends, and the blank before them; nothing where there are none. */
export function rightsIn(text: string): string {
  return AT_END.exec(text.slice(-LONGEST))?.[0] ?? '';
}
