/** The first page after installing: what Cutline does, in one screen, and where its button is. */
import { render } from 'preact';
import '../../ui/styles/base.css';
import { t, type MessageKey } from '../../ui/words/i18n.ts';
import { Logo } from '../../ui/components/icons.tsx';
import { startPage } from '../../ui/page/start-page.ts';
import '../../ui/components/button.css';
import '../../ui/styles/sheet.css';
import { Announcer } from '../../ui/components/notices/announce.tsx';
import { Toasts } from '../../ui/components/notices/toast.tsx';
import { Choices } from './choices.tsx';
import { PinPicture } from './pin-picture.tsx';
import './welcome.css';

const isFirefox = navigator.userAgent.includes('Firefox');

const STEPS: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: 'welcomePin', text: isFirefox ? 'welcomePinFirefox' : 'welcomePinChromium' },
  { title: 'welcomeCapture', text: 'welcomeCaptureSay' },
  { title: 'welcomeCaption', text: 'welcomeCaptionSay' },
  { title: 'welcomeKeep', text: 'welcomeKeepSay' },
];

await startPage('welcomeTitle');
const app = document.getElementById('app');
if (app) {
  render(
    <>
      <WelcomePage />
      <Toasts />
      <Announcer />
    </>,
    app,
  );
}

function WelcomePage() {
  return (
    <main class="sheet welcome">
      <header>
        <Logo size={32} />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <p class="welcome-what">{t('welcomeWhat')}</p>
      <p class="welcome-actions">
        <a class="button" data-kind="primary" href="../sample/index.html" target="_blank" rel="noopener">
          {t('welcomeTry')}
        </a>
      </p>
      <ol>
        {STEPS.map(({ title, text }) => (
          <li key={title}>
            <h2>{t(title)}</h2>
            {title === 'welcomePin' && <PinPicture firefox={isFirefox} />}
            <p>{t(text)}</p>
          </li>
        ))}
      </ol>
      <p class="welcome-privacy">{t('welcomePrivacy')}</p>
      <Choices />
      <nav>
        <a class="button" href="../library/index.html">
          {t('welcomeLibrary')}
        </a>
        <a class="button" href="../options/index.html">
          {t('optionsTitle')}
        </a>
        <a class="button" href="../help/index.html">
          {t('helpTitle')}
        </a>
      </nav>
    </main>
  );
}
