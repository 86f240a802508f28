import { later, type Moments, timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import { type Texts, textOf } from '#kernel/result.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { NotDivisible } from './commands/add-room.ts';
import type { StillInUse } from './commands/archive-room.ts';
import type { CloseRefusal } from './commands/close-room.ts';
import type { Stale } from './commands/edit-room.ts';
import type { OccupyRefusal } from './commands/occupy.ts';
import type { RoomTaken } from './in-the-way.ts';
import { USER_KINDS } from './kinds.ts';
import type { Breach } from './rules.ts';

/** `dinsdag 24 november, 10.00 – 12.00 uur`; over several days with both of them. */
export function spanText({ from, until }: Moments): string {
  const [first, last] = [dayOf(from), dayOf(later(until, -1))];
  if (first === last) return `${formatWeekday(first)}, ${clockText({ from, until })}`;
  return `${formatWeekday(first)} ${formatTime(timeOf(from))} uur – ${formatWeekday(last)} ${formatTime(timeOf(until))} uur`;
}

/** `10.00 – 12.00 uur`; midnight at the end is 24.00. */
export function clockText({ from, until }: Moments): string {
  const end = timeOf(until);
  return `${formatTime(timeOf(from))} – ${end === '00:00' ? '24.00' : formatTime(end)} uur`;
}

/** Minutes in words: `45 minuten`, `1 uur`, `2 uur en 30 minuten`. */
export function durationText(minutes: number): string {
  const parts = [
    ...(minutes >= 60 ? [`${Math.floor(minutes / 60)} uur`] : []),
    ...(minutes % 60 > 0 ? [`${minutes % 60} minuten`] : []),
  ];
  return parts.join(' en ') || '0 minuten';
}

/** What staff read of a breach. */
export const breachTexts: Texts<Breach> = {
  'not-for-you': ({ userKind }) => `Volgens de regels is dit niet voor: ${USER_KINDS[userKind].toLowerCase()}.`,
  'too-long': ({ longestMinutes }) => `Het mag hoogstens ${durationText(longestMinutes)} duren.`,
  'too-far-ahead': ({ lastDay }) => `Het kan nu tot en met ${formatDay(lastDay)}.`,
  'too-many-this-week': ({ perWeek }) => `Het mag hoogstens ${perWeek} keer per week.`,
  'in-the-past': () => 'Dit moment is al voorbij.',
  'outside-hours': ({ day, open }) =>
    open.length === 0
      ? `Op ${formatWeekday(day)} is de vestiging voor deze gebruiker dicht.`
      : `Op ${formatWeekday(day)} kan het binnen deze tijden: ${open.map(clockText).join(' en ')}.`,
  'hours-unknown': () => 'De openingstijden van de vestiging zijn niet ingevuld.',
  'too-small': ({ seats }) => `Hier passen ${seats} personen.`,
};

const wayText = ({
  module,
  name = 'De apparatuur',
  label,
  beginsAt,
  endsAt,
  freeAt,
}: RoomTaken['by'][number]): string => {
  const when = spanText({ from: beginsAt, until: endsAt });
  if (module === 'rooms') return `${name} is gesloten (${label}): ${when}.`;
  const clear = freeAt > endsAt ? `, en vrij vanaf ${formatTime(timeOf(freeAt))} uur` : '';
  return `${name} is bezet door ${label}: ${when}${clear}.`;
};

type StaffRefusal = OccupyRefusal | CloseRefusal | NameTaken | NotDivisible | StillInUse | Stale;

/** What staff read. Residents are told less: not who else is there. */
export const roomTexts = {
  taken: ({ by }) => by.map(wayText).join(' ') || 'Iemand anders was net iets eerder. Probeer het nog eens.',
  'not-enough-pieces': ({ name, free }) => `Van ${name} zijn dan nog ${free} vrij.`,
  'ends-before-it-begins': () => 'Het einde ligt voor het begin.',
  archived: ({ name }) => `${name} staat in het archief.`,
  'against-rules': ({ breaches }) => breaches.map((breach) => textOf(breachTexts, breach)).join(' '),
  'name-taken': () => 'In deze vestiging heeft al iets deze naam. Kies een andere.',
  'not-divisible': () => 'Deze ruimte kan niet worden verdeeld: het is zelf een deel, een werkplek, of gearchiveerd.',
  'still-in-use': ({ until }) => `Dit is nog in gebruik tot en met ${formatDay(dayOf(until))}. Verplaats dat eerst.`,
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
} satisfies Texts<StaffRefusal>;
