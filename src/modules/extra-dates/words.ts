import { type Texts, textOf } from '#kernel/result.ts';
import { programmeWords, sessionWords } from '../programme/index.ts';
import type { ExtraDateRefusal, NobodyWaits, NotThen } from './commands/plan-extra-date.ts';
import type { Demand } from './demand.ts';
import type { Slot } from './slots.ts';

type Places = Parameters<typeof sessionWords.where>[1];

/** `14 mensen (9 huishoudens)`. */
export function waitingText({ persons, households }: { persons: number; households: number }): string {
  const people = persons === 1 ? '1 persoon' : `${persons} mensen`;
  return `${people} (${households} ${households === 1 ? 'huishouden' : 'huishoudens'})`;
}

/** `14 mensen (9 huishoudens) wachten op een plek in Bibliotheek Dalen`. */
export function demandText(demand: Demand, places: Places): string {
  const { roomName: _, ...where } = demand.like;
  const verb = demand.persons === 1 ? 'wacht' : 'wachten';
  return `${waitingText(demand)} ${verb} op een plek: ${sessionWords.where(where, places)}`;
}

/** `donderdag 10 december 2026, 19.30 – 21.00 uur in Leskamer (hooguit 40 mensen)`. */
export const slotText = (slot: Slot): string =>
  [sessionWords.moment(slot), slot.room && `in ${slot.room.name} (hooguit ${slot.room.seats} mensen)`]
    .filter(Boolean)
    .join(' ');

const texts: Texts<NobodyWaits | NotThen> = {
  'nobody-waits': () => 'Er wacht niemand meer die nog niet van een extra datum weet.',
  'not-then': () => 'Op die dag kan het niet: zij is voorbij, of de klok slaat die tijd over. Kies een andere dag.',
};

export const extraDateText = (refusal: ExtraDateRefusal): string =>
  textOf({ ...programmeWords.refusals, ...texts }, refusal);
