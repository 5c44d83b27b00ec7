/** How the sections of the options change the settings. */
import type { Settings } from '../../settings/settings.ts';

/** Stores the change; a failure is told to the person elsewhere. */
export type Change = (change: Partial<Settings>) => void;
/** Stores the change and resolves with whether it was stored. */
export type Keep = (change: Partial<Settings>) => Promise<boolean>;
