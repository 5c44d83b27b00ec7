import '../../languages/further/index.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCredit } from './credit-names.ts';
import { splitCredit } from './credit-split.ts';

/** [as the page has it, the caption, the credit without its marker] */
const FORMS: [string, string, string][] = [
  // Vietnamese
  ['Chợ nổi buổi sớm. Ảnh: Lê Vân', 'Chợ nổi buổi sớm.', 'Lê Vân'],
  ['Chợ nổi buổi sớm - Ảnh: L.V.', 'Chợ nổi buổi sớm', 'L.V.'],
  ['Chợ nổi buổi sớm – Ảnh: LÊ VÂN', 'Chợ nổi buổi sớm', 'LÊ VÂN'],
  ['Chợ nổi buổi sớm (Ảnh: Lê Vân)', 'Chợ nổi buổi sớm', 'Lê Vân'],
  ['Chợ nổi buổi sớm (ảnh: Lê Vân).', 'Chợ nổi buổi sớm', 'Lê Vân'],
  ['Chợ nổi buổi sớm. Ảnh: Lê Vân - TTXVN', 'Chợ nổi buổi sớm.', 'Lê Vân - TTXVN'],
  ['Chợ nổi buổi sớm. (Ảnh: Lê Vân/TTXVN)', 'Chợ nổi buổi sớm.', 'Lê Vân/TTXVN'],
  ['Chợ nổi buổi sớm (Nguồn: EPA/TTXVN)', 'Chợ nổi buổi sớm', 'EPA/TTXVN'],
  ['Chợ nổi buổi sớm. Ảnh tư liệu TTXVN', 'Chợ nổi buổi sớm.', 'TTXVN'],
  ['Ảnh: Chợ nổi buổi sớm trên sông. Nguồn: TTXVN', 'Chợ nổi buổi sớm trên sông.', 'TTXVN'],
  ['Foto: Pasar terapung di sungai. (Budi Santoso/tarncom)', 'Pasar terapung di sungai.', 'Budi Santoso/tarncom'],
  ['Chợ nổi buổi sớm. (Ảnh: Lê Vân/Vietnam+)', 'Chợ nổi buổi sớm.', 'Lê Vân/Vietnam+'],
  ['Chợ nổi buổi sớm. Ảnh tư liệu: AFP/TTXVN', 'Chợ nổi buổi sớm.', 'AFP/TTXVN'],
  ['Chợ nổi buổi sớm (Ảnh minh họa: Lê Vân)', 'Chợ nổi buổi sớm', 'Lê Vân'],
  ['Chợ nổi buổi sớm. Ảnh : Chronicle Live .', 'Chợ nổi buổi sớm.', 'Chronicle Live'],
  ['[Chợ nổi buổi sớm. Ảnh: TTXVN', '[Chợ nổi buổi sớm.', 'TTXVN'],
  ['Chợ nổi buổi sớm. Ảnh Lê Vân.', 'Chợ nổi buổi sớm.', 'Lê Vân'],
  ['Chợ nổi buổi sớm. Đồ họa: Lê Vân', 'Chợ nổi buổi sớm.', 'Lê Vân'],
  ['Ảnh: NVCC', '', 'NVCC'],
  // English
  ['The old pier at dawn. Photo: Ann Lowe', 'The old pier at dawn.', 'Ann Lowe'],
  ['The old pier at dawn. Photo by Ann Lowe/Getty Images', 'The old pier at dawn.', 'Ann Lowe/Getty Images'],
  ['The old pier at dawn (Image: Kent News)', 'The old pier at dawn', 'Kent News'],
  ['The old pier at dawn (Picture: Ann Lowe/Getty)', 'The old pier at dawn', 'Ann Lowe/Getty'],
  ['The old pier at dawn. (AP Photo/Ann Lowe)', 'The old pier at dawn.', 'AP Photo/Ann Lowe'],
  ['The old pier at dawn. REUTERS/Ann Lowe', 'The old pier at dawn.', 'REUTERS/Ann Lowe'],
  ['The old pier at dawn. Ann Lowe/AFP via Getty Images', 'The old pier at dawn.', 'Ann Lowe/AFP via Getty Images'],
  ['The old pier at dawn. — Picture by Ann Lowe', 'The old pier at dawn.', 'Ann Lowe'],
  ['The old pier at dawn/ANN LOWE', 'The old pier at dawn', 'ANN LOWE'],
  ['The old pier at dawn. —ANN J. LOWE', 'The old pier at dawn.', 'ANN J. LOWE'],
  ['The ferry on its way from Skerrow – PORT ELLERY', 'The ferry on its way from Skerrow – PORT ELLERY', ''],
  ['The old pier, with the board NO FISHING/NO BATHING', 'The old pier, with the board NO FISHING/NO BATHING', ''],
  ['The old pier at dawn. Image credit: Ann Lowe', 'The old pier at dawn.', 'Ann Lowe'],
  ['The old pier at dawn. Image Credits: Harbour Trust', 'The old pier at dawn.', 'Harbour Trust'],
  ['Dermaga tua di pagi hari. /Kabar Tarn/Budi Santoso', 'Dermaga tua di pagi hari.', 'Kabar Tarn/Budi Santoso'],
  ['The old pier at dawn. Courtesy of Harbour Trust', 'The old pier at dawn.', 'Harbour Trust'],
  ['The old pier at dawn © Ann Lowe', 'The old pier at dawn', 'Ann Lowe'],
  ['(Ann Lowe)', '', 'Ann Lowe'],
  ['(The old pier)', '(The old pier)', ''],
  // German, with the marker glued on
  ['Sturm und Schäden.Bild: Ina Roth', 'Sturm und Schäden.', 'Ina Roth'],
  ['Sturm über dem See Foto: dpa', 'Sturm über dem See', 'dpa'],
  ['Sturm über dem See. Foto: Ina Roth (Keystone)', 'Sturm über dem See.', 'Ina Roth (Keystone)'],
  [
    'Sturm über dem See (Symbolfoto: picture alliance/dpa | Ina Roth)',
    'Sturm über dem See',
    'picture alliance/dpa | Ina Roth',
  ],
  ['Sturm über dem See | Bildquelle: Kanton', 'Sturm über dem See', 'Kanton'],
  ['Sturm über dem See. Bild: SN/APA/Ina Roth', 'Sturm über dem See.', 'SN/APA/Ina Roth'],
  ['Sturm über dem See. Quelle: dpa', 'Sturm über dem See.', 'dpa'],
  ['Sturm über dem See | Foto: Zvg.', 'Sturm über dem See', 'Zvg'],
  // Other languages
  ['Vista del puerto. EFE/ J.L. Roca', 'Vista del puerto.', 'EFE/ J.L. Roca'],
  ['Vista del puerto. Ana Roca (REUTERS)', 'Vista del puerto. Ana Roca', 'REUTERS'],
  ['Le port au matin. ANNE ROC / AFP', 'Le port au matin.', 'ANNE ROC / AFP'],
  ['Le port au matin. Crédit photo : Anne Roc', 'Le port au matin.', 'Anne Roc'],
  ['De haven. — © BELGA', 'De haven.', 'BELGA'],
  ['De haven. | Ann Lowe/PA Images via Getty Images', 'De haven.', 'Ann Lowe/PA Images via Getty Images'],
  ['Hamnen i gryning. Foto: Per Ek/Bildbyrån', 'Hamnen i gryning.', 'Per Ek/Bildbyrån'],
  ['Höfnin að morgni. Ljósmynd/Aðsend', 'Höfnin að morgni.', 'Aðsend'],
  ['Sabah limanı. Fotoğraf : Ali Kaya/AA', 'Sabah limanı.', 'Ali Kaya/AA'],
  ['Port o świcie. Fot. Jan Nowak / PAP', 'Port o świcie.', 'Jan Nowak / PAP'],
  ['Port o świcie. Fot. materiały prasowe', 'Port o świcie.', 'materiały prasowe'],
  ['Uostas rytą / J. Petraičio / LRT nuotr.', 'Uostas rytą', 'J. Petraičio / LRT nuotr'],
  ['Порт утром. Фото: Иван Орлов / ТАСС', 'Порт утром.', 'Иван Орлов / ТАСС'],
  ['朝の港（林太郎撮影）', '朝の港', '林太郎'],
  ['朝の港＝ＡＰ', '朝の港', 'ＡＰ'],
  ['아침의 항구. [사진 출처 = 연합뉴스]', '아침의 항구.', '연합뉴스'],
  ['아침의 항구 [사진 = 김가람 기자]', '아침의 항구', '김가람 기자'],
  ['ท่าเรือยามเช้า ภาพจาก สมชาย ใจดี', 'ท่าเรือยามเช้า', 'สมชาย ใจดี'],
  ['清晨的港口。图：新华社', '清晨的港口。', '新华社'],
  ['Pelabuhan pagi (Dok.IGI )', 'Pelabuhan pagi', 'Dok.IGI'],
];

/** Captions in which a marker's word is only a word. */
const FALSE_FRIENDS = [
  'Trong ảnh: Nước lên sát mép bờ kè sau trận mưa đêm qua.',
  'Im Bild: Der Bürgermeister eröffnet die neue Brücke am Montag.',
  'Das Foto zeigt den Hafen im Winter 1931.',
  'A photo of the pier hangs in the town hall.',
  'The picture house on Mill Lane reopened in May.',
  'Ảnh minh họa.',
  'Der Hafen im Morgengrauen (Archivbild)',
  'Reuters headquarters in London, seen from the river.',
  'The mayor (left) and the harbour master, at the pier.',
  'Hình ảnh khu chợ nhìn từ trên cao.',
];

describe('splitCredit', () => {
  test.each(FORMS)('%s', (text, caption, credit) => {
    const parts = splitCredit(text);
    expect(parts.caption).toBe(caption);
    expect(parseCredit(parts.credit)?.raw ?? '').toBe(credit);
  });

  test.each(FALSE_FRIENDS)('leaves a caption alone that only speaks of a picture: %s', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: '' });
  });

  test('never loses or invents a character but what stands between caption and credit', () => {
    const word = fc.constantFrom(
      'Ảnh:',
      'Foto:',
      '©',
      '(',
      ')',
      '/',
      '-',
      '.',
      ':',
      'dpa',
      'Lê',
      'Vân',
      'the',
      'pier',
      '写真',
      '\n',
      '|',
      '[',
      ']',
      'by',
      'Photo',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
        ),
        (text) => {
          const { caption, credit } = splitCredit(text);
          expect(text).toContain(caption);
          expect(text).toContain(credit);
          const kept = (caption + credit).replace(/[^\p{L}\p{N}]/gu, '').length;
          const all = text.replace(/[^\p{L}\p{N}]/gu, '').length;
          expect(kept).toBeLessThanOrEqual(all);
          // Only a marker that led to the credit may be missing.
          expect(all - kept).toBeLessThanOrEqual(12);
        },
      ),
    );
  });

  test('a text too long for a caption is left whole, at once', () => {
    const long = 'Photo: Ann Lowe/AP. '.repeat(10_000).trim();
    const begun = performance.now();
    expect(splitCredit(long)).toEqual({ caption: long, credit: '' });
    expect(performance.now() - begun).toBeLessThan(100);
  });
});
