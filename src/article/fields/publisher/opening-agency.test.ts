import { expect, test } from 'vitest';
import { extractArticle } from '../../extract.ts';

const TEXT =
  'کشتی جزیره نخل پس از سه هفته توقف، صبح امروز دوباره از اسکله قدیمی به راه افتاد و نیمی از ساکنان برای تماشا آمده بودند.';

test.each([
  ['به گزارش خبرگزاری مهر، ', 'خبرگزاری مهر'],
  ['به گزارش خبرگزاری مهر از تهران، ', 'خبرگزاری مهر'],
  ['به گزارش ایرنا، ', 'ایرنا'],
  ['به گزارش خبرنگار اقتصادی مهر، ', 'مهر'],
  ['به گزارش خبرنگار اجتماعی خبرگزاری ایسنا؛ ', 'ایسنا'],
  ['به گزارش نخل نیوز به نقل از تسنیم، ', 'تسنیم'],
  ['خبرگزاری مهر، گروه استان‌ها - ', 'خبرگزاری مهر'],
  ['به گزارش مدیر بندر، ', null],
  ['خبرگزاری رویترز نوشت: ', null],
  ['خبرگزاری دولتی کره شمالی روز شنبه اعلام کرد که رهبر این کشور، ', null],
  ['به گزارش خبرنگار ما از استان فارس، ', null],
  ['به گزارش نخل نیوز، ', null],
])('a Persian story says with its first words from which agency it is: %s', (opening, agency) => {
  const html = `<html lang="fa"><meta property="og:site_name" content="نخل نیوز"><h1>کشتی جزیره نخل دوباره به راه افتاد</h1><div><p>${opening}${TEXT}</p><p>${TEXT}</p></div>`;
  const { article } = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
    url: 'https://nakhl.example/news/4711',
  });
  expect(article.agency).toBe(agency);
  // They are words of the sentence.
  expect(JSON.stringify(article.body)).toContain(opening.slice(0, 10));
});
