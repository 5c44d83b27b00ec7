/** Where capturing begins: which tabs or addresses, with what tags, and the permission to read them, with the reason. */
import { useEffect, useState } from 'preact/hooks';
import { callBackground } from '../../messages/background/call-background.ts';
import type { Draft } from '../../queue/draft.ts';
import { isAsleep } from '../../queue/is-asleep.ts';
import { hostOf } from '../../settings/site-access.ts';
import { changeSettings, readSettings } from '../../settings/settings.ts';
import { announce } from '../../ui/components/notices/announce.tsx';
import { Button } from '../../ui/components/button.tsx';
import { formatList, t, tn } from '../../ui/words/i18n.ts';
import { readableAddress } from '../../ui/words/readable-address.ts';
import { Message } from '../../ui/components/notices/message.tsx';
import { useFormWords, type FormWords } from '../../ui/components/tag-input/form-words.ts';
import { TagInput } from '../../ui/components/tag-input/tag-input.tsx';
import { tellProblem } from '../tell-problem.ts';
import { useWordsInUse } from '../use-words-in-use.ts';
import { askFor, isGranted, lookAtAccess } from './access.ts';
import { LinkList, PasteLinks } from './link-list.tsx';
import { isKnown, linksOf, sitesOf, tabsHere, tabsNamed, type Proposal } from './proposal.ts';
import { TabList } from './tab-list.tsx';

export function Start({ draft }: { draft: Draft | null }) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  /** What was pasted is there again when the person goes back. */
  const [pasted, paste] = useState('');
  useEffect(() => {
    const propose = async () => {
      await lookAtAccess();
      if (draft !== null) setProposal('tabIds' in draft ? await tabsNamed(draft) : draft);
    };
    void propose();
  }, [draft]);
  const done = (queued: boolean) => {
    if (queued) paste('');
    setProposal(null);
  };
  return proposal === null ? (
    <Offer pasted={pasted} onPaste={paste} onChoose={setProposal} />
  ) : (
    <Ask key={proposal.of} proposal={proposal} onDone={done} />
  );
}

interface OfferProps {
  pasted: string;
  onPaste: (text: string) => void;
  onChoose: (proposal: Proposal) => void;
}

/** Nothing was proposed: what this window has, and addresses that the person has. */
function Offer({ pasted, onPaste, onChoose }: OfferProps) {
  const [here, setHere] = useState<Awaited<ReturnType<typeof tabsHere>> | null>(null);
  useEffect(() => {
    const look = () => void tabsHere().then(setHere);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  if (here === null) return null;
  const { window, selected } = here;
  return (
    <section>
      <p>{t('queueSay')}</p>
      <div class="queue-actions">
        <Button icon="tabs" busy={window.tabs.length === 0} onClick={() => onChoose(window)}>
          {tn('queueOfWindow', window.tabs.length)}
        </Button>
        {selected.tabs.length > 0 && (
          <Button icon="tabs" onClick={() => onChoose(selected)}>
            {tn('queueOfSelected', selected.tabs.length)}
          </Button>
        )}
      </div>
      <PasteLinks text={pasted} onInput={onPaste} onChoose={(found) => onChoose({ of: 'list', ...found })} />
    </section>
  );
}

function Ask({ proposal, onDone }: { proposal: Proposal; onDone: (queued: boolean) => void }) {
  const tabs = 'tabs' in proposal ? proposal.tabs : [];
  const links = linksOf(proposal);
  const [left, leaveOut] = useState<ReadonlySet<number>>(new Set());
  const [load, setLoad] = useState(false);
  const [keep, setKeep] = useState(false);
  const { tags, collections } = useMarks();
  const inUse = useWordsInUse();
  const [refused, setRefused] = useState(false);
  const wanted = tabs.filter(({ id }) => id !== undefined && !left.has(id));
  const sites = sitesOf([...wanted, ...links]);
  const missing = !isGranted(sites);
  const asleep = wanted.filter(isAsleep).length;

  const add = async (lent: string[]) => {
    if (keep) await changeSettings({ keepQueueAccess: true });
    const tabIds = wanted.flatMap(({ id }) => id ?? []);
    const reply = await callBackground('queueAdd', {
      tabIds,
      links,
      load,
      tags: tags.all,
      collections: collections.all,
      lent,
    });
    if (reply.ok) return onDone(true);
    tellProblem(reply.problem);
  };
  const allow = async () => {
    const { given, lent } = await askFor(sites);
    if (given) return await add(lent);
    setRefused(true);
    announce(t('queueRefused'), 'assertive');
  };

  const unknown = tabs.filter((tab) => !isKnown(tab)).length;
  return (
    <section aria-labelledby="queue-start">
      <h2 id="queue-start">{titleOf(proposal)}</h2>
      <Pages proposal={proposal} left={left} leaveOut={leaveOut} />
      {missing && unknown > 0 && (
        <p class="option-example">
          {unknown === tabs.length ? tn('queueUnknownAll', unknown) : tn('queueUnknown', unknown)}
        </p>
      )}
      {asleep > 0 && (
        <Check checked={load} onChange={setLoad}>
          {tn('queueLoad', asleep)}
        </Check>
      )}
      <TagInput label={t('queueTags')} inUse={inUse.tags} {...tags.box} />
      <TagInput label={t('queueCollections')} inUse={inUse.collections} {...collections.box} />
      {missing && (
        <>
          <Message kind={refused ? 'warn' : 'plain'}>
            {refused && <p>{t('queueRefused')}</p>}
            <p>{whyOf(proposal, sites)}</p>
            <p>{t('queueGivenBack')}</p>
          </Message>
          <Check checked={keep} onChange={setKeep}>
            {t('queueKeepAccess')}
          </Check>
        </>
      )}
      <div class="queue-actions">
        <Button
          kind="primary"
          busy={wanted.length + links.length === 0}
          onClick={() => void (missing ? allow() : add([]))}
        >
          {missing ? t('queueAllow') : t('queueCapture')}
        </Button>
        {missing && wanted.length > 0 && <Button onClick={() => void add([])}>{t('queueOnlyReadable')}</Button>}
        <Button onClick={() => onDone(false)}>{t('backupCancel')}</Button>
      </div>
    </section>
  );
}

function titleOf(proposal: Proposal): string {
  switch (proposal.of) {
    case 'window':
      return tn('queueOfWindow', proposal.tabs.length);
    case 'selected':
      return tn('queueOfSelected', proposal.tabs.length);
    case 'link':
      return t('menuCaptureLink');
    case 'list':
      return tn('queueOfLinks', proposal.urls.length);
  }
}

/** Why access is asked for, and to what. */
function whyOf(proposal: Proposal, sites: readonly string[]): string {
  switch (proposal.of) {
    case 'window':
    case 'selected':
      return t('queueWhy');
    case 'link':
      return t('queueWhyLink', { site: URL.parse(proposal.url)?.host ?? proposal.url });
    case 'list':
      return t('queueWhyLink', { site: formatList(sites.map(hostOf)) });
  }
}

/** The pages that are meant, of tabs each to be left out. */
function Pages({ proposal, left, leaveOut }: PagesProps) {
  switch (proposal.of) {
    case 'window':
    case 'selected':
      return <TabList tabs={proposal.tabs} left={left} onChange={leaveOut} />;
    case 'link':
      return (
        <p dir="auto" class="option-example">
          {readableAddress(proposal.url)}
        </p>
      );
    case 'list':
      return <LinkList urls={proposal.urls} without={proposal.without} />;
  }
}

interface PagesProps {
  proposal: Proposal;
  left: ReadonlySet<number>;
  leaveOut: (left: ReadonlySet<number>) => void;
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: string;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label class="option-check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** What is put on every story; at first what the options say. */
function useMarks(): { tags: FormWords; collections: FormWords } {
  const tags = useFormWords();
  const collections = useFormWords();
  useEffect(() => {
    const begin = async () => {
      const { defaultTags, defaultCollections } = await readSettings();
      tags.box.onChange(defaultTags);
      collections.box.onChange(defaultCollections);
    };
    void begin();
    // oxlint-disable-next-line react/exhaustive-deps -- once, before anything is typed
  }, []);
  return { tags, collections };
}
