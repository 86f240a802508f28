import { asDay, formatDay, formatInstant } from '#kernel/days.ts';

/** A calendar day in Dutch. */
export const DateText = ({ day }: { day: string }) => <time datetime={day}>{formatDay(asDay(day))}</time>;

/** A moment in Dutch, on the library's clock. */
export const InstantText = ({ at }: { at: Date }) => <time datetime={at.toISOString()}>{formatInstant(at)}</time>;
