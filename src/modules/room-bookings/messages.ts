import { type Texts, textOf } from '#kernel/result.ts';
import { type OccupyRefusal, roomTexts } from '../rooms/index.ts';
import type { OtherPrice } from './commands/move-use.ts';
import { MOST_USES } from './kinds.ts';
import type { NoReason, NotOpen } from './refusals.ts';
import type { BookRefusal } from './wish.ts';

type OfRooms = OccupyRefusal['code'];
export type StaffRefusal = BookRefusal | NotOpen | NoReason | OtherPrice;

const own: Texts<Exclude<StaffRefusal, { code: OfRooms }>> = {
  'no-contact': () => 'Vul een e-mailadres of een telefoonnummer in.',
  'no-days': () => 'Kies een dag.',
  'too-many-uses': () => `Een boeking heeft hoogstens ${MOST_USES} dagen.`,
  'to-agree': () => 'De prijs is veranderd. Kijk het na.',
  'not-open': () => 'Dit kan niet meer: de boeking is intussen veranderd of voorbij.',
  'no-reason': () => 'Vul een reden in: de boeker leest die.',
  'other-price': () => 'Dan verandert de prijs.',
};

/** What staff read. */
export const staffText = (refusal: StaffRefusal): string =>
  textOf<StaffRefusal>({ ...roomTexts, ...own } as Texts<StaffRefusal>, refusal);
