import { type Language, pathIn } from '#kernel/languages.ts';
import type { SecretBox } from '#kernel/secret-box.ts';

/** With `own` one may do everything, so it only travels by mail; with `shown` one only reads what was booked just now. */
const PURPOSES = { own: 'room-booking', shown: 'room-booking-shown' } as const;
type Power = keyof typeof PURPOSES;

/** The path of the page of a booking, in the language of who booked. */
export const bookingPath = (
  box: SecretBox,
  { id, language }: { id: string; language: Language },
  power: Power,
): string => pathIn(language, `/ruimteboeking/${box.tokenOf(PURPOSES[power], id)}`);

/** Which booking a token stands for, and what one may do with it. Undefined for one that we did not make. */
export function readLink(box: SecretBox, token: string): { id: string; power: Power } | undefined {
  for (const power of ['own', 'shown'] as const) {
    const id = box.idOf(PURPOSES[power], token);
    if (id !== undefined) return { id, power };
  }
  return undefined;
}
