/** Addresses of stories that a person has as a list: where they are pasted, and how they are shown before they are opened. */
import { useId, useState } from 'preact/hooks';
import { addressesIn, type PastedAddresses } from '../../queue/addresses.ts';
import { Button } from '../../ui/components/button.tsx';
import { Message } from '../../ui/components/notices/message.tsx';
import { t, tn } from '../../ui/words/i18n.ts';
import { readableAddress } from '../../ui/words/readable-address.ts';

interface PasteLinksProps {
  text: string;
  onInput: (text: string) => void;
  onChoose: (pasted: PastedAddresses) => void;
}

export function PasteLinks({ text, onInput, onChoose }: PasteLinksProps) {
  /** How many lines were looked through in vain. */
  const [vain, setVain] = useState(0);
  const box = useId();
  const choose = () => {
    const pasted = addressesIn(text);
    if (pasted.urls.length > 0) return onChoose(pasted);
    setVain(pasted.without);
  };
  return (
    <div class="queue-paste">
      <label class="field-label" for={box}>
        {t('queueLinks')}
      </label>
      <textarea
        id={box}
        rows={4}
        spellcheck={false}
        aria-describedby={`${box}-say`}
        aria-invalid={vain > 0}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${box}-say`} class="option-example">
        {t('queueLinksSay')}
      </p>
      <div role="alert">{vain > 0 && <Message kind="warn">{tn('queueLinksWithout', vain)}</Message>}</div>
      <Button icon="tabs" busy={text.trim() === ''} onClick={choose}>
        {t('queueLinksDo')}
      </Button>
    </div>
  );
}

export function LinkList({ urls, without }: PastedAddresses) {
  return (
    <>
      <ul class="queue-tabs">
        {urls.map((url) => (
          <li key={url} dir="ltr" class="queue-address">
            {readableAddress(url)}
          </li>
        ))}
      </ul>
      {without > 0 && <p class="option-example">{tn('queueLinksWithout', without)}</p>}
    </>
  );
}
