import { dayOf, formatDay } from '#kernel/days.ts';
import type { Stale, Texts } from '#kernel/result.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { ClosesBeforeItOpens } from './commands/save-point.ts';
import type { InThePast, OverlappingHours } from './commands/set-weekly-hours.ts';
import type { EndsBeforeItBegins, NoReason, NotBegun, NotPlanned, PointNotThere, Taken } from './consultation-hour.ts';
import { timesText } from './words.ts';

type Refusal =
  | (Stale | NameTaken | ClosesBeforeItOpens | OverlappingHours | InThePast)
  | (EndsBeforeItBegins | NoReason | NotBegun | NotPlanned | PointNotThere | Taken);

export const helpPointTexts: Texts<Refusal> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'name-taken': () => 'Er is al een informatiepunt met deze naam. Zet bijvoorbeeld de plaats erbij.',
  'closes-before-it-opens': () => 'De eerste dag ligt na de dag waarop het informatiepunt sluit.',
  'overlapping-hours': () => 'Deze tijden lopen over elkaar. Haal er een weg, of laat hem later beginnen.',
  'in-the-past': () => 'Wat geweest is, blijft zoals het was. Kies vandaag of een latere dag.',
  'ends-before-it-begins': () => 'Het einde ligt voor het begin.',
  'no-reason': () => 'Schrijf op waarom. Inwoners lezen dit.',
  'not-begun': () => 'Dit spreekuur moet nog beginnen.',
  'not-planned': () => 'Dit spreekuur is intussen afgezegd of voorbij.',
  'point-not-there': () => 'Op die dag is dit informatiepunt er niet.',
  taken: ({ beginsAt, endsAt }) =>
    `Op ${formatDay(dayOf(beginsAt))} is hier al een spreekuur van ${timesText({ beginsAt, endsAt })}.`,
};
