/** A page in a language whose words are fetched only for such a page. */
import { expect, test } from '../chromium/test.ts';
import { readRecords } from '../library-records.ts';

const TEXT = [
  'ಬಂದರಿನ ಹಳೆಯ ಸೇತುವೆಯನ್ನು ಮುಂದಿನ ವರ್ಷದಿಂದ ಲಾರಿಗಳಿಗೆ ಮುಚ್ಚಲಾಗುವುದು ಎಂದು ಪಟ್ಟಣ ಸಭೆ ಮಂಗಳವಾರ ಸಂಜೆ ನಿರ್ಧರಿಸಿತು.',
  'ಒಂಬತ್ತು ಮತಗಳಿಂದ ನಾಲ್ಕರ ವಿರುದ್ಧ ಅಂಗೀಕಾರವಾದ ಈ ನಿರ್ಧಾರ ಮೂರು ವರ್ಷಗಳ ವಿವಾದಕ್ಕೆ ತೆರೆ ಎಳೆದಿದೆ ಎಂದು ಅಧ್ಯಕ್ಷರು ಹೇಳಿದರು.',
  'ತಾತ್ಕಾಲಿಕ ಸೇತುವೆಯ ಕೆಲಸ ಮಾರ್ಚ್ ತಿಂಗಳಲ್ಲಿ ಆರಂಭವಾಗಲಿದೆ, ಅದರ ವೆಚ್ಚವನ್ನು ಈಜುಕೊಳಕ್ಕೆ ಮೀಸಲಿಟ್ಟ ಹಣದಿಂದ ಭರಿಸಲಾಗುವುದು ಎಂದು ಸಭೆ ತಿಳಿಸಿದೆ.',
  'ಲಾರಿಗಳು ಇನ್ನು ಮುಂದೆ ನಲವತ್ತು ನಿಮಿಷ ಸುತ್ತಿ ಬರಬೇಕಾಗುತ್ತದೆ ಎಂದು ಮಾಲೀಕರ ಸಂಘ ಹೇಳಿದೆ, ಆದರೆ ಬಂದರಿನ ನಿವಾಸಿಗಳು ನಿರ್ಧಾರವನ್ನು ಸ್ವಾಗತಿಸಿದ್ದಾರೆ.',
  'ಸೇತುವೆಯ ಮೇಲೆ ನಡೆಯುವವರಿಗೆ ಮತ್ತು ಸೈಕಲ್ ಸವಾರರಿಗೆ ಯಾವ ನಿರ್ಬಂಧವೂ ಇರುವುದಿಲ್ಲ ಎಂದು ಅಧ್ಯಕ್ಷರು ಸಭೆಯ ನಂತರ ಸುದ್ದಿಗಾರರಿಗೆ ತಿಳಿಸಿದರು.',
];
const STORY = `<!DOCTYPE html><html lang="kn"><head><title>ಹಳೆ ಸೇತುವೆ ಬಂದ್</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-02-10T08:15:00+05:30"></head>
<body><article><h1>ಹಳೆ ಸೇತುವೆ ಬಂದ್</h1><figure><img src="bridge.jpg" width="900" height="600" alt="">
<figcaption>ಸಂಜೆ ಹೊತ್ತಿನ ಸೇತುವೆ. ಚಿತ್ರ: ರಮೇಶ ಗೌಡ</figcaption></figure>${TEXT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

test('a caption in a language that few read is parted from its credit', async ({ cutline, site }) => {
  const page = await cutline.context.newPage();
  await page.route('**/stories/kn-bridge/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: STORY }),
  );
  await page.goto(`${site}stories/kn-bridge/`);
  const popup = await cutline.pressToolbarButton(page);
  await expect(popup.page.getByRole('textbox', { name: 'Headline', exact: true })).toHaveValue('ಹಳೆ ಸೇತುವೆ ಬಂದ್');
  await popup.page.keyboard.press('ControlOrMeta+Enter');
  await expect(popup.page.getByText('Saved to the library').first()).toBeVisible();
  expect(await (await cutline.background()).evaluate(readRecords)).toMatchObject([
    { photos: [{ caption: 'ಸಂಜೆ ಹೊತ್ತಿನ ಸೇತುವೆ.', credit: { photographers: ['ರಮೇಶ ಗೌಡ'] } }] },
  ]);
  await popup.close();
});
