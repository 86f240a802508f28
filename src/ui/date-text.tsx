import { asDay, formatDay, formatInstant } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';

/** A calendar day. */
export const DateText = ({ day, language }: { day: string; language?: Language }) => (
  <time datetime={day}>{formatDay(asDay(day), language)}</time>
);

/** A moment, on the library's clock. */
export const InstantText = ({ at, language }: { at: Date; language?: Language }) => (
  <time datetime={at.toISOString()}>{formatInstant(at, language)}</time>
);
