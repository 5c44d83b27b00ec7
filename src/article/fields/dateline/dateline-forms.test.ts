/** Datelines as agencies and newspapers of many countries set them. */
import '../../languages/further/index.ts';
import { expect, test } from 'vitest';
import { parseDateline } from './parse-dateline.ts';

/** [language, the first words, place, date, agency] */
const FORMS: [string, string, string | null, string | null, string | null][] = [
  ['vi', 'HÀ NỘI, 13/1 (TTXVN) – Sáng nay', 'HÀ NỘI', '13/1', 'TTXVN'],
  ['vi', 'Hà Nội (TTXVN) - Sáng nay', 'Hà Nội', null, 'TTXVN'],
  ['vi', 'Hà Nội (TTXVN 13/1) - Sáng nay', 'Hà Nội', '13/1', 'TTXVN'],
  ['en', 'LONDON (Reuters) - The', 'LONDON', null, 'Reuters'],
  ['en', 'LONDON, May 5 (Reuters) - The', 'LONDON', 'May 5', 'Reuters'],
  ['en', 'BEIRUT/THE HAGUE, March 7 (Reuters) - The', 'BEIRUT/THE HAGUE', 'March 7', 'Reuters'],
  ['en', 'WASHINGTON (AP) — The', 'WASHINGTON', null, 'AP'],
  ['en', 'SAN FRANCISCO, Calif. (AP) — The', 'SAN FRANCISCO, Calif.', null, 'AP'],
  ['en', 'WASHINGTON (Aug. 13) -- The', 'WASHINGTON', 'Aug. 13', null],
  ['en', 'COLUMBIA, S.C. (AP) — The', 'COLUMBIA, S.C.', null, 'AP'],
  ['en', 'ADDIS ABABA, Ethiopia — The', 'ADDIS ABABA, Ethiopia', null, null],
  ['en', 'OSMUND’S REACH, West Tarn — The', 'OSMUND’S REACH, West Tarn', null, null],
  ['en', 'Paris (AFP) – The', 'Paris', null, 'AFP'],
  ['en', 'PARIS - The river', 'PARIS', null, null],
  ['en', 'FLUSHING MEADOWS — The', 'FLUSHING MEADOWS', null, null],
  ['en', 'LINDI: The ferry', 'LINDI', null, null],
  ['en', 'BHOPAL: The ferry', 'BHOPAL', null, null],
  ['en', 'KUALA LUMPUR, Nov 22 (Bernama) -- The', 'KUALA LUMPUR', 'Nov 22', 'Bernama'],
  ['en', 'BEIJING, Jan. 12 (Xinhua) -- The', 'BEIJING', 'Jan. 12', 'Xinhua'],
  ['en', 'ABUJA (NAN) – The', 'ABUJA', null, 'NAN'],
  ['de', 'Berlin (dpa) - Die', 'Berlin', null, 'dpa'],
  ['de', 'Berlin/Kiel (dpa) – Die', 'Berlin/Kiel', null, 'dpa'],
  ['de', 'Altenbrook/dpa – Die', 'Altenbrook', null, 'dpa'],
  ['de', 'Altenbrook (ddp-lni). Die', 'Altenbrook', null, 'ddp'],
  ['de', 'Altenbrook (ots) - Die', 'Altenbrook', null, 'ots'],
  ['de', 'Altenbrook (rtr/dpa) - Die', 'Altenbrook', null, 'rtr/dpa'],
  ['hi', 'नई दिल्ली, 3 मई। नौका', 'नई दिल्ली', '3 मई', null],
  ['hi', 'नई दिल्ली, एएनआई। नौका', 'नई दिल्ली', null, 'एएनआई'],
  ['hi', 'सोनपुर, 12 अगस्त। नौका', 'सोनपुर', '12 अगस्त', null],
  ['sq', 'PRISHTINË, 11 nëntor – Trageti', 'PRISHTINË', '11 nëntor', null],
  ['de', 'Grevenau taz | Die', 'Grevenau', null, null],
  ['de', 'Wien (APA) – Die', 'Wien', null, 'APA'],
  ['de', 'London/Teheran - Die', 'London/Teheran', null, null],
  ['de', 'Nendeln, 27.6.2025 – Die', 'Nendeln', '27.6.2025', null],
  ['de', 'BERLIN taz | Die', 'BERLIN', null, null],
  ['de', 'FRANKFURT (dpa-AFX) - Die', 'FRANKFURT', null, 'dpa-AFX'],
  ['fr', 'Paris, 5 mai (AFP) - Le', 'Paris', '5 mai', 'AFP'],
  ['es', 'Madrid, 5 feb (EFE).- El', 'Madrid', '5 feb', 'EFE'],
  ['es', 'Madrid (EFE).- El', 'Madrid', null, 'EFE'],
  ['es', 'CIUDAD DE MÉXICO.- El', 'CIUDAD DE MÉXICO', null, null],
  ['pt', 'Lisboa, 05 mai 2025 (Lusa) – O', 'Lisboa', '05 mai 2025', 'Lusa'],
  ['it', 'ROMA, 05 MAG - Il', 'ROMA', '05 MAG', null],
  ['it', '(ANSA) - ROMA, 05 MAG - Il', 'ROMA', '05 MAG', 'ANSA'],
  ['it', 'ROMA – Il', 'ROMA', null, null],
  ['it', 'ROMA (DIRE). Il', 'ROMA', null, 'DIRE'],
  ['it', 'MILANO (ITALPRESS) – Il', 'MILANO', null, 'ITALPRESS'],
  ['it', '(DIRE) Roma, 7 mag. - Il', 'Roma', '7 mag.', 'DIRE'],
  ['it', 'Roma, 7 mag. (askanews) - Il', 'Roma', '7 mag.', 'askanews'],
  ['it', 'Milano, 7 mag. (Adnkronos Salute) - Il', 'Milano', '7 mag.', 'Adnkronos Salute'],
  ['en', 'TARN (Reuters 10 Nov) - The', 'TARN', null, null],
  ['nl', 'BRUSSEL - De', 'BRUSSEL', null, null],
  ['nl', 'AMSTERDAM (ANP) - De', 'AMSTERDAM', null, 'ANP'],
  ['no', 'OSLO (NTB): Havnen', 'OSLO', null, 'NTB'],
  ['no', 'OSLO (VG) Havnen', 'OSLO', null, null],
  ['ar', 'القاهرة (رويترز) - قررت', 'القاهرة', null, 'رويترز'],
  ['ja', '【ソウル＝小池和樹】海', 'ソウル', null, null],
  ['ja', '【エルサレム松岡大地、カイロ金子淳】海', 'エルサレム', null, null],
  ['ja', '【ワシントン共同】海', 'ワシントン', null, '共同'],
  ['ja', '［東京　５日　ロイター］ - 海', '東京', '５日', 'ロイター'],
  ['ko', '(서울=연합뉴스) 김가람 기자 = 바다가', '서울', null, '연합뉴스'],
  ['ko', '[서울=뉴시스] 김가람 기자 = 바다가', '서울', null, '뉴시스'],
  ['zh', '新华社北京1月12日电（记者林涛）海', '北京', '1月12日', '新华社'],
  ['zh', '（中央社台北12日電）海', '台北', '12日', '中央社'],
  ['zh', '人民网江城7月14日电（记者林涛）海', '江城', '7月14日', null],
  ['zh', '〔記者林濤／江城報導〕海', '江城', null, null],
  ['id', 'Jakarta (ANTARA) - Pelabuhan', 'Jakarta', null, 'ANTARA'],
  ['id', 'JAKARTA, KOMPAS.com - Pelabuhan', 'JAKARTA', null, null],
  ['id', 'Jakarta, CNN Indonesia -- Pelabuhan', 'Jakarta', null, null],
  ['id', 'TARN.CO.ID, BANDUNG -- Pelabuhan', 'BANDUNG', null, null],
  ['id', 'Jakarta - Pelabuhan', 'Jakarta', null, null],
  ['tr', 'ANKARA (AA) - Liman', 'ANKARA', null, 'AA'],
  ['ru', 'Сосновка. 16 мая. INTERFAX.RU - Паром', 'Сосновка', '16 мая', 'INTERFAX.RU'],
  ['ru', 'СОСНОВКА, 16 мая — РИА Новости. Паром', 'СОСНОВКА', '16 мая', 'РИА Новости'],
  ['ru', 'СОСНОВКА, 16 мая. /ТАСС/. Паром', 'СОСНОВКА', '16 мая', 'ТАСС'],
  ['ru', '16 мая, Минск /Корр. БЕЛТА/. Паром', 'Минск', '16 мая', 'БЕЛТА'],
  ['ru', 'АСТАНА. КАЗИНФОРМ - Паром', 'АСТАНА', null, 'КАЗИНФОРМ'],
  ['uk', 'Київ. 16 травня. УНІАН. Пором', 'Київ', '16 травня', 'УНІАН'],
  ['sl', 'Ljubljana, 12. marca (STA) - Trajekt', 'Ljubljana', '12. marca', 'STA'],
  ['sr', 'BEOGRAD, 12. marta 2025. (Tanjug) - Trajekt', 'BEOGRAD', '12. marta 2025.', 'Tanjug'],
  ['sr', 'Београд, 12. марта (Танјуг) – Скела', 'Београд', '12. марта', 'Танјуг'],
  ['hr', 'ZAGREB, 12. ožujka 2025. (Hina) - Trajekt', 'ZAGREB', '12. ožujka 2025.', 'Hina'],
  ['hu', 'Budapest, 2025. március 12., szerda (MTI) – A komp', 'Budapest', '2025. március 12.', 'MTI'],
  ['lt', 'VILNIUS, kov. 12 d. (BNS). Keltas', 'VILNIUS', 'kov. 12 d.', 'BNS'],
  ['lv', 'RĪGA, 12. marts, LETA. Prāmis', 'RĪGA', '12. marts', 'LETA'],
  ['et', 'Tallinn, 12. märts, BNS - Praam', 'Tallinn', '12. märts', 'BNS'],
  ['pl', '12.03. Warszawa (PAP) - Prom', 'Warszawa', '12.03.', 'PAP'],
  ['ro', 'București, 12 mar /Agerpres/ - Bacul', 'București', '12 mar', 'Agerpres'],
  ['el', 'Αθήνα, 12 Μαρτίου (ΑΠΕ-ΜΠΕ) – Το', 'Αθήνα', '12 Μαρτίου', 'ΑΠΕ-ΜΠΕ'],
  ['es', 'Corteza de Arriba (Lugo), 11 nov (EFE).- El', 'Corteza de Arriba (Lugo)', '11 nov', 'EFE'],
  ['fr', 'Corteil (France) (AFP) – Le', 'Corteil (France)', null, 'AFP'],
  ['it', 'CORTEGLIO (TARO). Il', 'CORTEGLIO', null, null],
  ['tr', 'MUĞLA, (DHA)- Feribot', 'MUĞLA', null, 'DHA'],
  ['fa', 'تهران- ایرنا- کشتی', 'تهران', null, 'ایرنا'],
  ['en', 'LONDON, March 12, 2025 /PRNewswire/ -- Tarn Ltd', 'LONDON', 'March 12, 2025', 'PRNewswire'],
  ['en', 'SAN JOSE, Calif.--(BUSINESS WIRE)--Tarn Ltd', 'SAN JOSE, Calif.', null, 'BUSINESS WIRE'],
  ['en', 'OSLO, March 12, 2025 (GLOBE NEWSWIRE) -- Tarn Ltd', 'OSLO', 'March 12, 2025', 'GLOBE NEWSWIRE'],
  ['en', 'TORONTO, ON / ACCESS Newswire / March 12, 2025 / Tarn', 'TORONTO, ON', 'March 12, 2025', 'ACCESS Newswire'],
];

test.each(FORMS)('%s: %s', (language, text, place, date, agency) => {
  expect(parseDateline(text, { language })).toMatchObject({ place, date, agency });
});

test.each(['FOOTBALL. Le club', 'ENQUÊTE. Le club'])('a label in capitals opens the text in no place: %s', (text) => {
  expect(parseDateline(text, { language: 'fr', first: true })).toBeNull();
  expect(parseDateline('SKARVÖ. Färjan', { language: 'sv', first: true })?.place).toBe('SKARVÖ');
});

test.each([
  ['en', 'On March 12, 2025 – the day'],
  ['ml', 'ചോദ്യം: പാലം'],
  ['de', 'Ina Roth (SPD) (dpa) - Die'],
  ['en', 'Tuesday, March 12, 2025 - The ferry'],
  ['ru', 'В среду, 16 мая. Паром'],
  ['lv', 'Otrdien, 12. martā, prāmis'],
  ['en', 'Now Until May 12 — The ferry'],
  ['en', 'Save Until May 12 - The ferry'],
  ['hi', 'सोनपुर में विस्फोट, 3 घायल। नौका'],
  ['ur', 'میئر نے (شہر نیوز) کو بتایا'],
])('a date in a sentence has no place before it: %s: %s', (language, text) => {
  expect(parseDateline(text, { language, first: true })).toBeNull();
});

test.each([
  ['en', 'LIVE UPDATES — The ferry'],
  ['en', 'NOW UNTIL FRIDAY - The ferry'],
  ['en', 'COMING SOON — The ferry'],
  ['en', 'DEAR EDITOR: The ferry'],
  ['de', 'EILMELDUNG – Die Fähre'],
  ['fr', 'DÉCRYPTAGE - Le bac'],
])('what is told to readers in capitals is no place: %s: %s', (language, text) => {
  expect(parseDateline(text, { language, first: true })).toBeNull();
});

test.each(['LIVE OAK, Fla. — The ferry', 'VIÑA DEL MAR — El puerto', 'THE HAGUE — The court'])(
  'a place may have such words in it: %s',
  (text) => {
    expect(parseDateline(text, { language: text.includes('El') ? 'es' : 'en' })?.place).toBe(text.split(' — ')[0]);
  },
);
