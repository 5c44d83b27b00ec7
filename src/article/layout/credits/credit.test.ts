import '../../languages/further/index.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCredit } from './credit-names.ts';

test.each([
  ['Lê Vân - TTXVN', ['Lê Vân'], ['TTXVN'], 'photo'],
  ['Ảnh: Lê Vân/TTXVN', ['Lê Vân'], ['TTXVN'], 'photo'],
  ['Ảnh tư liệu: AFP/TTXVN', [], ['AFP', 'TTXVN'], 'archive'],
  ['Photo d’archives Ann Lowe', ['Ann Lowe'], [], 'archive'],
  ['Foto ilustrativa Ana Kos', ['Ana Kos'], [], 'illustration'],
  ['(Ảnh: Lê Vân/Vietnam+)', ['Lê Vân'], ['Vietnam+'], 'photo'],
  ['Ảnh: Lê Vân+Trần An', ['Lê Vân', 'Trần An'], [], 'photo'],
  ['Ảnh: Internet', [], [], 'photo'],
  ['Ảnh: KT', [], [], 'photo'],
  ['Ảnh: TL', [], [], 'archive'],
  ['Ảnh: Tư liệu TTXVN', [], ['TTXVN'], 'archive'],
  ['Ảnh: Facebook nhân vật', [], ['Facebook nhân vật'], 'photo'],
  ['Ảnh: Tuổi Trẻ', [], ['Tuổi Trẻ'], 'photo'],
  ['Nguồn: Tổng cục Thống kê', [], ['Tổng cục Thống kê'], 'photo'],
  ['Nguồn: TranPro', [], ['TranPro'], 'photo'],
  ['Photo: McCann', ['McCann'], [], 'photo'],
  ['VNA/VNS Photo Ann Lowe', ['Ann Lowe'], ['VNA', 'VNS'], 'photo'],
  ['图片来源：越通社', [], ['越通社'], 'photo'],
  ['Ảnh chụp màn hình', [], [], 'photo'],
  ['(Ảnh: TTXVN phát)', [], ['TTXVN'], 'photo'],
  ['(Ảnh minh họa: Lê Vân)', ['Lê Vân'], [], 'illustration'],
  ['Đồ họa: Lê Vân', ['Lê Vân'], [], 'graphic'],
  ['H.Y.T.', ['H.Y.T.'], [], 'photo'],
  ['REUTERS/Ann Lowe', ['Ann Lowe'], ['REUTERS'], 'photo'],
  ['Ann Lowe/AFP via Getty Images', ['Ann Lowe'], ['AFP', 'Getty Images'], 'photo'],
  ['(Foto: Ina Roth (Keystone))', ['Ina Roth'], ['Keystone'], 'photo'],
  ['picture alliance/dpa | Ina Roth', ['Ina Roth'], ['picture alliance', 'dpa'], 'photo'],
  ['Ann Lowe and Per Ek', ['Ann Lowe', 'Per Ek'], [], 'photo'],
  ['ABC Harbour: Ann Lowe', ['Ann Lowe'], ['ABC'], 'photo'],
  ['© 2025 Ann Lowe/Tarn Times', ['Ann Lowe'], ['Tarn Times'], 'photo'],
  ['Foto: Feuerwehr Tarn', [], ['Feuerwehr Tarn'], 'photo'],
  ['소양=김가람 기자 kim@tarn.example', ['김가람'], [], 'photo'],
  ['翻攝自臉書', [], [], 'photo'],
  ['資料圖片/林濤', ['林濤'], [], 'archive'],
  ['新华社发（林涛 摄）', ['林涛'], ['新华社'], 'photo'],
  ['Ann Lowe/Herald Staff', ['Ann Lowe'], ['Herald Staff'], 'photo'],
  ['Ann Lowe / Staff Photographer', ['Ann Lowe'], [], 'photo'],
  ['Bild: Ina Roth (Tarn, 6. 11. 2025)', ['Ina Roth'], [], 'photo'],
  ['Bild: Ina Roth (Keystone, 2025)', ['Ina Roth'], ['Keystone'], 'photo'],
  ['Photo: Ann Fell (Reuters 2025)', ['Ann Fell'], ['Reuters'], 'photo'],
  ['Photo: Ann Fell (Harbour Museum, 1998)', ['Ann Fell'], ['Harbour Museum'], 'photo'],
  ['Photo: Staff Sgt. Ann Fell', ['Staff Sgt. Ann Fell'], [], 'photo'],
  ['Photo: Modou Sheriff', ['Modou Sheriff'], [], 'photo'],
  ['Photo: Tarn County Sheriff', [], ['Tarn County Sheriff'], 'photo'],
  ['Foto: Especial', [], [], 'photo'],
  ['© Harbour Trust Museum', [], ['Harbour Trust Museum'], 'photo'],
  ['Ảnh do nhân vật cung cấp', [], [], 'handout'],
  ['Ảnh do Lê Vân cung cấp', ['Lê Vân'], [], 'handout'],
  ['Ảnh: N.An', ['N.An'], [], 'photo'],
  ['Kos Pál / 24.hu', ['Kos Pál'], ['24.hu'], 'photo'],
  ['Ana Kos/CB/D.A Press', ['Ana Kos'], ['CB', 'D.A Press'], 'photo'],
  ['Ảnh: Trần An, LÊ', ['Trần An', 'LÊ'], [], 'photo'],
  ['Ảnh: Trần An/BSO', ['Trần An'], ['BSO'], 'photo'],
  ['Ảnh: TRẦN AN - BSG', ['TRẦN AN'], ['BSG'], 'photo'],
  ['rtr/dpa', [], ['rtr', 'dpa'], 'photo'],
  ['Photo from left: Ann Lowe', ['Ann Lowe'], [], 'photo'],
  ['ANA KOS / BLADET/KURIREN', ['ANA KOS'], ['BLADET', 'KURIREN'], 'photo'],
  ['foto Tarnopress', [], ['Tarnopress'], 'photo'],
  ['ছবি: অমল রায়।', ['অমল রায়'], [], 'photo'],
  ['Ann Lowe. AFP', ['Ann Lowe'], ['AFP'], 'photo'],
  ['picture alliance / SZ Photo | Ina Roth', ['Ina Roth'], ['picture alliance', 'SZ Photo'], 'photo'],
  ['Getty Images/Annlowe', ['Annlowe'], ['Getty Images'], 'photo'],
  ['Ann Lowe och Lars Per Ek', ['Ann Lowe', 'Lars Per Ek'], [], 'photo'],
  ['ANN LOWE AND PER EK', ['ANN LOWE', 'PER EK'], [], 'photo'],
  ['Ann Lowe. Per Ek', ['Ann Lowe. Per Ek'], [], 'photo'],
  ['AP Photo', [], ['AP'], 'photo'],
  ['Photos: (top) Ann Lowe/Getty Images (below) Per Ek', ['Ann Lowe', 'Per Ek'], ['Getty Images'], 'photo'],
  ['Ảnh: Sở Y tế', [], ['Sở Y tế'], 'photo'],
  ['Ảnh: Sở y tế Bến Sao', [], ['Sở y tế Bến Sao'], 'photo'],
  ['Ảnh: Xuân Trường', ['Xuân Trường'], [], 'photo'],
  ['Ảnh: TRƯỜNG GIANG', ['TRƯỜNG GIANG'], [], 'photo'],
  ['Ảnh: Báo Bến Sao', [], ['Báo Bến Sao'], 'photo'],
  ['Ảnh: AFP-TTXVN', [], ['AFP', 'TTXVN'], 'photo'],
  ['Ảnh: Gia đình cung cấp', [], [], 'handout'],
  ['Ảnh: cắt từ clip', [], [], 'photo'],
  ['Foto: Ana Ruiz y Juan Fell', ['Ana Ruiz', 'Juan Fell'], [], 'photo'],
  ['白瀬市提供', [], ['白瀬市'], 'handout'],
  ['소양시 제공', [], ['소양시'], 'handout'],
  ['[M] Ina Roth / dpa', ['Ina Roth'], ['dpa'], 'photo'],
  ['Ana Rocha - 10.jul.2026/Folhapress', ['Ana Rocha'], ['Folhapress'], 'photo'],
  ['(Fot. Jan Nowak / Agencja Wyborcza.pl)', ['Jan Nowak'], ['Agencja Wyborcza.pl'], 'photo'],
  ['REUTERS/Ann Lowe/File Photo', ['Ann Lowe'], ['REUTERS'], 'archive'],
  ['CC-BY-SA 4.0 Ann Lowe', ['Ann Lowe'], [], 'photo'],
  ['Ina Roth / FUNKE Foto Services', ['Ina Roth'], ['FUNKE Foto Services'], 'photo'],
  ['Courier photo by Ann Lowe', ['Ann Lowe'], [], 'photo'],
  ['Bild © picture alliance/dpa', [], ['picture alliance', 'dpa'], 'photo'],
  ['Tarn Fire & Rescue', [], ['Tarn Fire & Rescue'], 'photo'],
  ['Foto: FF Tarnau', [], ['FF Tarnau'], 'photo'],
  ['Foto: Radio Skerrow', [], ['Radio Skerrow'], 'photo'],
  ['Foto: Polres Tarnajaya', [], ['Polres Tarnajaya'], 'photo'],
  ['Fotoğraf: Tarnova Belediyesi', [], ['Tarnova Belediyesi'], 'photo'],
  ['Фото: пресс-служба администрации Тарновска', [], ['пресс-служба администрации Тарновска'], 'photo'],
  ['Фото: Анна Преснова', ['Анна Преснова'], [], 'photo'],
  ['사진=소양시', [], ['소양시'], 'photo'],
  ['사진=소양투데이', [], ['소양투데이'], 'photo'],
  ['사진=강동방송', [], ['강동방송'], 'photo'],
  ['사진=김방송', ['김방송'], [], 'photo'],
  ['ছবি: নদীতীর নিউজ', [], ['নদীতীর নিউজ'], 'photo'],
  ['ছবি: প্রথম আলো', [], ['প্রথম আলো'], 'photo'],
  ['ছবি: রুবেল হোসেন', ['রুবেল হোসেন'], [], 'photo'],
  ['사진=소양소방서', [], ['소양소방서'], 'photo'],
  ['写真：白瀬市', [], ['白瀬市'], 'photo'],
  ['图：林海市', [], ['林海市'], 'photo'],
  ['צילום: דוברות עיריית תרן', [], ['דוברות עיריית תרן'], 'photo'],
  ['（資料圖片）', [], [], 'archive'],
  ['（资料图片/新华社）', [], ['新华社'], 'archive'],
  ['Ann Lowe / Staff', ['Ann Lowe'], [], 'photo'],
  ['HANDOUT / AFP', [], ['AFP'], 'handout'],
  ['Photo by Ann Lowe on Unsplash', ['Ann Lowe'], ['Unsplash'], 'photo'],
  ['Źródło: PAP, Fot: Jan Nowak', ['Jan Nowak'], ['PAP'], 'photo'],
  ['ANTARA FOTO/Budi Santoso/foc.', ['Budi Santoso'], ['ANTARA FOTO'], 'photo'],
  ['新华社记者 林涛 摄', ['林涛'], ['新华社'], 'photo'],
  ['J. Petraitis / LRT nuotr.', ['J. Petraitis'], ['LRT'], 'photo'],
  ['Ana Kos/Tarnovnik', ['Ana Kos'], ['Tarnovnik'], 'photo'],
  ['Tarník / Hana Nová', ['Hana Nová'], ['Tarník'], 'photo'],
  ['Ann Lowe/Per Ek', ['Ann Lowe', 'Per Ek'], [], 'photo'],
  ['Lê Vân/Lan', ['Lê Vân', 'Lan'], [], 'photo'],
  ['Zdroj: ČTK Autor: Petr Nový', ['Petr Nový'], ['ČTK'], 'photo'],
  ['FOTO: ANA ROS/TARNUNO ANA ROS/TARNUNO', ['ANA ROS'], ['TARNUNO'], 'photo'],
  ['Ann Lowe ann.lowe@courier.example', ['Ann Lowe'], [], 'photo'],
  ['Photo by ann_lowe / Getty Images', ['ann_lowe'], ['Getty Images'], 'photo'],
  ['Photo illustration by Tom Ek. Photo by Ann Lowe', ['Tom Ek', 'Ann Lowe'], [], 'photo'],
  ['Ina Roth/Archiv', ['Ina Roth'], [], 'archive'],
  ['Skerrow Harbour Board', [], ['Skerrow Harbour Board'], 'photo'],
  ['Ảnh: Lê Vân (CTV)', ['Lê Vân'], [], 'photo'],
  ['Ann Lowe—AFP/Getty Images', ['Ann Lowe'], ['AFP', 'Getty Images'], 'photo'],
  ['From left: Ann Lowe/Getty Images; Per Ek/AFP', ['Ann Lowe', 'Per Ek'], ['Getty Images', 'AFP'], 'photo'],
  ['Ảnh trái: Lê Vân; ảnh phải: TTXVN', ['Lê Vân'], ['TTXVN'], 'photo'],
] as const)('%s', (text, photographers, agencies, kind) => {
  const credit = parseCredit(text);
  expect(credit).toMatchObject({ photographers, agencies, kind });
});

test('a text without a letter or digit is no credit', () => {
  for (const text of ['', '  ', '()', '© ', 'Foto:', '—']) expect(parseCredit(text)).toBeNull();
});

test('the names of a credit stand in it as written', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const credit = parseCredit(text);
      if (!credit) return;
      expect(text).toContain(credit.raw);
      for (const name of [...credit.photographers, ...credit.agencies]) expect(credit.raw).toContain(name);
    }),
  );
});

test('an address alone is a credit as it is printed', () => {
  expect(parseCredit('ann@courier.example')).toMatchObject({ raw: 'ann@courier.example' });
});

test('a caption that is nothing but brackets is no credit, and found to be none at once', () => {
  const began = performance.now();
  expect(parseCredit('】'.repeat(15_000))).toBeNull();
  expect(performance.now() - began).toBeLessThan(1000);
});

test('a text without an end is a credit of nobody', () => {
  const text = 'Ann Lowe/2026-'.repeat(5000);
  expect(parseCredit(`Photo: ${text}`)).toMatchObject({ photographers: [], agencies: [], kind: 'photo' });
});
