/**
 * Stands in for `webextension-polyfill` in unit tests (the polyfill throws outside an extension): an extension of one
 * page, whose messages come back to its own listeners, with a store in memory and English words.
 */
interface Tab {
  id: number;
  url: string;
}

type Listener = (
  message: unknown,
  sender: { id: string; url: string; tab?: Tab },
  sendResponse: (reply: unknown) => void,
) => Promise<unknown> | true | undefined;

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const files = import.meta.glob<Record<string, Message>>('../../../_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const wordsIn = (language: string) => files[`../../../_locales/${language}/messages.json`];
const listeners = new Set<Listener>();
/** What is kept on the disk, and what only while the browser runs. */
const stored = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
type Area = keyof typeof stored;
/** The sites that may be seen, and the permissions by name. */
const granted = new Set<string>();
const downloadListeners = new Set<(change: object) => void>();
const storageListeners = new Set<(changes: Record<string, unknown>, area: string) => void>();
/** `senderId` and `senderUrl` are whom a message seems to come from: at first one of the extension's own pages. */
const untouched = {
  language: 'en',
  tab: { id: 1, url: 'https://news.example/story' },
  window: 1,
  senderId: 'cutline-in-a-test',
  senderUrl: 'https://extension.example/popup.html',
  /** Why a download is not begun, and why it is broken off; empty: it is written. */
  downloadRefused: '',
  downloadBroken: '',
};
const state = { ...untouched };

/** Sets what the fake answers, and forgets what the last test left; call it in `beforeEach`. */
export function resetFakeBrowser(options: Partial<typeof state> = {}): void {
  listeners.clear();
  stored.local.clear();
  stored.session.clear();
  storageListeners.clear();
  downloadListeners.clear();
  granted.clear();
  Object.assign(state, untouched, options);
}

/** Grants sites, or permissions by name, as the person does in the browser's dialog. */
export function grantInFake(what: readonly string[]): void {
  for (const one of what) granted.add(one);
}

/** What follows is done in this window. */
export function goToWindowInFake(id: number): void {
  state.window = id;
}

/** The tab shows this page from now on. */
export function goToPageInFake(url: string): void {
  state.tab = { ...state.tab, url };
}

/** As in the browser: the first listener that answers wins, and without one the call fails. */
async function deliver(message: unknown): Promise<unknown> {
  const copy: unknown = structuredClone(message);
  for (const listener of listeners) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const answer = listener(copy, { id: state.senderId, url: state.senderUrl, tab: state.tab }, resolve);
    if (answer !== undefined) return structuredClone(await (answer === true ? promise : answer));
  }
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

/** Fills `$1` … `$9` and named placeholders, as the browsers do. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const entry = wordsIn(state.language)?.[key] ?? wordsIn('en')?.[key];
  if (!entry) return '';
  const values = [substitutions].flat();
  const numbered = (text: string) => text.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  const named = entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const found = Object.entries(entry.placeholders ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase());
    return found?.[1].content ?? '';
  });
  return numbered(named);
}

function change(area: Area, entries: [string, unknown][]): void {
  const kept = stored[area];
  const changes = Object.fromEntries(
    entries.map(([key, newValue]) => [key, { oldValue: kept.get(key), newValue: structuredClone(newValue) }]),
  );
  for (const [key, value] of entries) {
    if (value === undefined) kept.delete(key);
    else kept.set(key, structuredClone(value));
  }
  for (const listener of storageListeners) listener(changes, area);
}

const keysOf = (area: Area, keys: string | string[] | Record<string, unknown> | null | undefined): string[] => {
  if (keys === null || keys === undefined) return [...stored[area].keys()];
  return typeof keys === 'object' && !Array.isArray(keys) ? Object.keys(keys) : [keys].flat();
};

function storageArea(area: Area) {
  return {
    get: (keys?: string | string[] | Record<string, unknown> | null) => {
      const defaults = typeof keys === 'object' && keys !== null && !Array.isArray(keys) ? keys : {};
      const known = keysOf(area, keys).filter((key) => stored[area].has(key));
      return Promise.resolve({
        ...defaults,
        ...Object.fromEntries(known.map((key) => [key, structuredClone(stored[area].get(key))])),
      });
    },
    set: (items: Record<string, unknown>) => Promise.resolve(change(area, Object.entries(items))),
    remove: (keys: string | string[]) =>
      Promise.resolve(
        change(
          area,
          keysOf(area, keys).map((key) => [key, undefined]),
        ),
      ),
  };
}

function eventOf<T>(set: Set<T>) {
  return {
    addListener: (listener: T) => void set.add(listener),
    removeListener: (listener: T) => void set.delete(listener),
    hasListener: (listener: T) => set.has(listener),
  };
}

const fake = {
  i18n: { getMessage, getUILanguage: () => state.language },
  runtime: {
    id: untouched.senderId,
    getURL: (path: string) => new URL(path, 'https://extension.example/').href,
    sendMessage: deliver,
    onMessage: eventOf(listeners),
  },
  permissions: {
    getAll: () => Promise.resolve({ permissions: [], origins: [...granted] }),
    contains: ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      Promise.resolve([...origins, ...permissions].every((one) => granted.has(one))),
    /** As when the person says yes. */
    request: ({ origins }: { origins: string[] }) => {
      for (const site of origins) granted.add(site);
      return Promise.resolve(true);
    },
    remove: ({ origins }: { origins: string[] }) => {
      for (const site of origins) granted.delete(site);
      return Promise.resolve(true);
    },
    onAdded: eventOf(new Set()),
    onRemoved: eventOf(new Set()),
  },
  tabs: {
    query: () => Promise.resolve([state.tab]),
    get: (id: number) =>
      id === state.tab.id ? Promise.resolve(state.tab) : Promise.reject(new Error(`No tab with id: ${id}.`)),
    sendMessage: (_tab: number, message: unknown) => deliver(message),
    create: (tab: { url: string }) => Promise.resolve({ id: 2, ...tab }),
  },
  downloads: {
    /** As the browser does where a file of that name is there already. */
    search: () => Promise.resolve([{ filename: '/home/someone/downloads/written (1).csv' }]),
    download: () => {
      const { downloadRefused, downloadBroken: error } = state;
      if (downloadRefused !== '') return Promise.reject(new Error(downloadRefused));
      const end = { id: 1, state: { current: error === '' ? 'complete' : 'interrupted' }, error: { current: error } };
      for (const listener of downloadListeners) listener(end);
      return Promise.resolve(1);
    },
    onChanged: eventOf(downloadListeners),
  },
  windows: { getCurrent: () => Promise.resolve({ id: state.window }) },
  storage: {
    local: storageArea('local'),
    session: storageArea('session'),
    onChanged: eventOf(storageListeners),
  },
};

// Scripts in pages ask for the browser's own (`page-browser.ts`).
Object.assign(globalThis, { browser: fake });

export default fake;
