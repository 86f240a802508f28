import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { Attendance, EndedBy, Payment, Registration, RegistrationState } from './registration.ts';

export const STATES: Record<RegistrationState, string> = {
  placed: 'aangemeld',
  reserved: 'wacht op betaling',
  offered: 'plek aangeboden',
  waiting: 'op de wachtlijst',
  cancelled: 'afgemeld',
  expired: 'vervallen',
};

export const STATE_TONES: Record<RegistrationState, BadgeTone> = {
  placed: 'green',
  reserved: 'ochre',
  offered: 'ochre',
  waiting: 'ink',
  cancelled: 'neutral',
  expired: 'neutral',
};

export const ATTENDANCES: Record<Attendance, string> = { 'on-site': 'Op de plek', online: 'Online' };

export const PAYMENTS: Record<Payment, string> = { none: 'gratis', 'at-door': 'aan de deur', online: 'online' };

export const ENDINGS: Record<EndedBy, string> = {
  holder: 'door het huishouden zelf',
  staff: 'door een medewerker',
  session: 'omdat het niet doorgaat',
  time: 'omdat er niet op tijd antwoord of betaling kwam',
};

/** What staff call a household that gave no name. */
export const nameOf = ({ name, email, phone }: Pick<Registration, 'name' | 'email' | 'phone'>): string =>
  name || email || phone || 'Zonder naam';

/** `2 volwassenen en 1 kind`. */
export function peopleText({ adults, children }: Pick<Registration, 'adults' | 'children'>): string {
  const parts = [
    ...(adults > 0 ? [`${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'}`] : []),
    ...(children > 0 ? [`${children} ${children === 1 ? 'kind' : 'kinderen'}`] : []),
  ];
  return parts.join(' en ');
}

/** `donderdag 3 december, 19.30 – 21.00 uur`. */
export const momentText = ({ beginsAt, endsAt }: { beginsAt: Date; endsAt: Date }): string =>
  `${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} – ${formatTime(timeOf(endsAt))} uur`;
