/** Where the browser hides the button, drawn: its toolbar, the open puzzle piece, and the pin or gear to press. */
import { t } from '../../ui/words/i18n.ts';

const PUZZLE =
  'M4 6h3.2a2.2 2.2 0 1 1 4.1 0H14.5a1 1 0 0 1 1 1v3a2.3 2.3 0 1 0 0 4.3v2.7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Z';
const PIN = 'M5.5 1.5h5l-.8 4 2.3 2.2v1.3H8.6V14L8 15l-.6-1V9H4V7.7l2.300-2.2Z';

export function PinPicture({ firefox }: { firefox: boolean }) {
  const words = t(firefox ? 'welcomePictureFirefox' : 'welcomePictureChromium');
  return (
    <svg class="pin-picture" viewBox="0 0 320 132" role="img" aria-label={words}>
      <rect class="bar" x="0.5" y="0.5" width="319" height="36" rx="8" />
      <rect class="field" x="12" y="8" width={firefox ? 210 : 220} height="21" rx="10.5" />
      <g transform="translate(250 8)">
        <rect class="pressed" x="-4" y="-3" width="28" height="27" rx="6" />
        <path class="line" d={PUZZLE} />
      </g>
      <circle class="line" cx="300" cy="18.5" r="7" />
      <rect class="card" x="108.5" y="42.5" width="200" height="84" rx="8" />
      <rect class="words" x="122" y="55" width="78" height="7" rx="3.5" />
      <rect class="marked" x="114" y="72" width="189" height="30" rx="6" />
      <g transform="translate(124 79)">
        <rect x="0" y="0" width="16" height="11" rx="1.5" fill="#4476b6" />
        <path d="M2 9 6 4.5 9 7.5 11 6l3 3Z" fill="#fff" />
        <rect x="0" y="13" width="11" height="2.5" rx="1.2" fill="#e8702a" />
      </g>
      <text x="148" y="92">
        Cutline
      </text>
      <g transform="translate(276 79)">{firefox ? <Gear /> : <path class="hit" d={PIN} />}</g>
      <rect class="words" x="122" y="111" width="100" height="7" rx="3.5" />
    </svg>
  );
}

function Gear() {
  return (
    <g class="hit-line">
      <circle cx="8" cy="8" r="2.5" />
      <circle cx="8" cy="8" r="5.5" stroke-dasharray="2.6 1.720" stroke-width="3" />
    </g>
  );
}
