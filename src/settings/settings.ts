/**
 * The person's settings, in the extension's own storage. A setting that is missing, broken or of a newer version has its
 * default value, so that no setting can keep a page from opening.
 */
import * as v from 'valibot';
import { DEFAULT_PATTERN } from '../exports/files/file-name.ts';
import { TemplateSchema, type ExportTemplate } from '../exports/templates/template.ts';
import { browser } from '../messages/browser/browser.ts';
import { USUAL_DISPLAY } from '../ui/words/time-display.ts';

const Labels = v.fallback(v.array(v.string()), []);

/** A broken template is left out; the others stay. */
const Templates = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.filter((item): item is ExportTemplate => v.is(TemplateSchema, item))),
  ),
  [],
);

const SettingsSchema = v.object({
  /** BCP 47; null follows the browser. */
  language: v.fallback(v.nullable(v.string()), null),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** How days and times are written; see `ui/words/time-display.ts`. */
  timeDisplay: v.fallback(
    v.object({
      date: v.fallback(v.picklist(['medium', 'long', 'iso']), USUAL_DISPLAY.date),
      clock: v.fallback(v.picklist(['language', 'h23', 'h12']), USUAL_DISPLAY.clock),
      storyZone: v.fallback(v.picklist(['page', 'here']), USUAL_DISPLAY.storyZone),
    }),
    USUAL_DISPLAY,
  ),
  /** Given to every new story, together with those that the person adds. */
  defaultTags: Labels,
  defaultCollections: Labels,
  /** How exported files are named; see `exports/files/file-name.ts`. */
  fileNamePattern: v.fallback(v.pipe(v.string(), v.nonEmpty()), DEFAULT_PATTERN),
  /** Id of the format used last; null before the first export. */
  exportFormat: v.fallback(v.nullable(v.string()), null),
  /** The person's own formats; see `exports/templates/`. */
  exportTemplates: Templates,
  /** Look at every page that the person allowed, whether it is a news article. */
  detection: v.fallback(v.boolean(), false),
  /** Look only at the pages of these sites (match patterns); has no effect while `detection` is on. */
  detectionSites: Labels,
  /** Keep the files of photos with the stories and captions that are saved. */
  keepPhotos: v.fallback(v.boolean(), false),
  /** How often a backup goes to the downloads folder by itself. */
  backupEvery: v.fallback(v.picklist(['never', 'day', 'week', 'month']), 'never'),
  detectInPrivateWindows: v.fallback(v.boolean(), false),
  /** Keep the access to sites that was granted to capture many tabs, instead of giving it back when they are done. */
  keepQueueAccess: v.fallback(v.boolean(), false),
  /** Keys of one character that work from anywhere in the library. */
  singleKeys: v.fallback(v.boolean(), true),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

const KEY = 'settings';

/** Returns the current settings. */
export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Stores the changed settings; the others stay. A change can be a function of the current settings: pages and the background
 * that change settings at the same time take turns. Rejects when the browser can't store them.
 */
export async function changeSettings(
  change: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const settings = await readSettings();
    const changed = typeof change === 'function' ? change(settings) : change;
    await browser.storage.local.set({ [KEY]: { ...settings, ...changed } });
  });
}

/**
 * Stores all these settings at once: for a page that is being closed, which has no time to read the current ones first. A
 * change by another tab in the same moment is lost.
 */
export async function keepSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls `onChange` with the settings now, and again whenever they change in any tab, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(settingsOf(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
  const now = async () => {
    const settings = await readSettings();
    if (signal?.aborted !== true) onChange(settings);
  };
  // Without storage there is nothing to watch: who watches shows what it started with.
  void now().catch(() => undefined);
}

/** Returns the valid settings in `stored`, and the default for all others. */
export function settingsOf(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  // A key that is not there is null, which each schema takes or falls back from.
  const missing = Object.fromEntries(Object.keys(SettingsSchema.entries).map((key) => [key, null]));
  return v.parse(SettingsSchema, { ...missing, ...known });
}
