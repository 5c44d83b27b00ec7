/** How days and times are written: as the interface's language does, unless the person chose otherwise. */
import { dateTimeFormat } from './formatters.ts';

export interface TimeDisplay {
  /** `iso` is 2025-10-22, whatever the language. */
  date: 'medium' | 'long' | 'iso';
  /** `h23` is 19:25, `h12` 7:25 pm, whatever the language. */
  clock: 'language' | 'h23' | 'h12';
  /** A story's times by the page's own clock, or by that of this device. */
  storyZone: 'page' | 'here';
}

export const USUAL_DISPLAY: TimeDisplay = { date: 'medium', clock: 'language', storyZone: 'page' };

let display = USUAL_DISPLAY;

/** Writes days and times like this from now on. */
export function setTimeDisplay(chosen: TimeDisplay): void {
  display = chosen;
}

/** Whether stories' times are shown by this device's clock. */
export const isByOwnClock = (): boolean => display.storyZone === 'here';

/** Returns the day in the language's words. */
export function writeDay(day: Temporal.PlainDate, language: string): string {
  return display.date === 'iso' ? day.toString() : dateTimeFormat(language, { dateStyle: display.date }).format(day);
}

/** Returns day and time, to the minute, in the language's words. */
export function writeDayAndTime(at: Temporal.PlainDateTime, language: string): string {
  const clock = display.clock === 'language' ? {} : { hourCycle: display.clock };
  if (display.date === 'iso') {
    return `${at.toPlainDate().toString()} ${dateTimeFormat(language, { timeStyle: 'short', ...clock }).format(at)}`;
  }
  return dateTimeFormat(language, { dateStyle: display.date, timeStyle: 'short', ...clock }).format(at);
}
