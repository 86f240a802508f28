import { z } from 'zod';
import { instantAt, parseTime, skippedTimeText, startOf, timeOf } from '#kernel/clock-times.ts';
import { addDays, type Day, dayOf } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import type { PaymentRule, RegistersFor, Settings } from '../settings.ts';

export const REGISTERS_FOR: Record<RegistersFor, string> = {
  session: 'Voor elke bijeenkomst apart',
  series: 'Voor de hele reeks in één keer',
};

export const PAYMENT_RULES: Record<PaymentRule, string> = {
  none: 'Er wordt niet betaald bij het aanmelden',
  'at-door': 'Aan de deur',
  online: 'Online, binnen een half uur',
  either: 'Aan de deur of online, zoals men wil',
};

const optionalTime = () =>
  field
    .optionalText(10)
    .refine((value) => value === undefined || parseTime(value) !== undefined, { error: 'Vul een tijd in, zoals 14.30' })
    .transform((value) => (value === undefined ? undefined : parseTime(value)));

export const settingsForm = defineForm(
  z.object({
    registersFor: field.oneOf(Object.keys(REGISTERS_FOR) as RegistersFor[], 'Kies waarvoor men zich aanmeldt'),
    opensDay: field.optionalDay(),
    opensTime: optionalTime(),
    closesDay: field.optionalDay(),
    closesTime: optionalTime(),
    mostPersons: field.wholeNumber('Vul in voor hoeveel mensen', { min: 1, max: 50 }),
    asksFirstNames: field.ticked(),
    hasWaitingList: field.ticked(),
    newHouseholdsFirst: field.ticked(),
    ownMunicipalityFirst: field.ticked(),
    offerHours: field.wholeNumber('Vul een aantal uren in', { min: 0, max: 336 }),
    payment: field.oneOf(Object.keys(PAYMENT_RULES) as PaymentRule[], 'Kies hoe men betaalt'),
    version: field.version(),
    _key: field.key(),
  }),
);
export type SettingsState = typeof settingsForm.empty;
type Values = Extract<ReturnType<typeof settingsForm.parse>, { ok: true }>['values'];

type Read = { ok: true; settings: Settings } | { ok: false; state: SettingsState };

/** What was typed as settings. A day without a time is meant whole: it opens at its beginning, and closes at its end. */
export function settingsOf(values: Values, state: SettingsState): Read {
  const { opensDay, opensTime, closesDay, closesTime, _key, ...rest } = values;
  const opensAt = opensDay && (opensTime ? instantAt(opensDay, opensTime) : startOf(opensDay));
  const closesAt = closesDay && (closesTime ? instantAt(closesDay, closesTime) : startOf(addDays(closesDay, 1)));
  if (opensAt === undefined) return skipped(state, 'opensTime', [opensDay, opensTime]);
  if (closesAt === undefined) return skipped(state, 'closesTime', [closesDay, closesTime]);
  return { ok: true, settings: { ...rest, opensAt: opensAt || null, closesAt: closesAt || null } };
}

const skipped = (
  state: SettingsState,
  name: 'opensTime' | 'closesTime',
  [day, time]: readonly [Day | null, string | undefined],
): Read => ({ ok: false, state: withError(state, name, skippedTimeText(day ?? ('' as Day), time ?? '')) });

/** The form as it stands now. */
export const filledSettings = (settings: Settings): SettingsState =>
  settingsForm.filled({
    registersFor: settings.registersFor,
    ...(settings.opensAt && { opensDay: dayOf(settings.opensAt), opensTime: timeOf(settings.opensAt) }),
    ...(settings.closesAt && { closesDay: dayOf(settings.closesAt), closesTime: timeOf(settings.closesAt) }),
    mostPersons: String(settings.mostPersons),
    asksFirstNames: settings.asksFirstNames ? 'on' : '',
    hasWaitingList: settings.hasWaitingList ? 'on' : '',
    newHouseholdsFirst: settings.newHouseholdsFirst ? 'on' : '',
    ownMunicipalityFirst: settings.ownMunicipalityFirst ? 'on' : '',
    offerHours: String(settings.offerHours),
    payment: settings.payment,
    version: String(settings.version),
  });
