import { later } from '#kernel/clock-times.ts';
import type { Random } from '../../demo/random.ts';
import { centsOf, countBand, decidePayment, pricedHousehold } from '../../src/modules/registrations/household.ts';
import { aChild, anAdult } from '../../src/modules/registrations/testing.ts';
import { DEFAULT_SETTINGS } from '../../src/modules/sign-up-rules/index.ts';
import { pricesOf } from './activity-kinds.ts';
import type { OpenSession } from './programme.ts';
import type { Rows } from './rows.ts';

const DAY_MINUTES = 24 * 60;
const LONGEST_AHEAD = 40 * DAY_MINUTES;
const NAMES = ['Ans', 'Berend', 'Cor', 'Dina', 'Egbert', 'Fenna', 'Geert', 'Hilly', 'Imke', 'Jochem'];

type Asked = { readonly registrations: number; readonly now: Date };

/** Households that sign up one after the other, while there are places; then they wait. Some cancel at once. */
export function households(random: Random, asked: Asked, open: readonly OpenSession[]): Rows {
  const rows: Rows = {
    'sign_up_rules.settings': [],
    'registrations.counters': [],
    'registrations.registrations': [],
    'registrations.persons': [],
  };
  const wishes = new Array<number>(open.length).fill(0);
  for (let number = 0; number < asked.registrations; number++) {
    const index = random.below(open.length);
    wishes[index] = (wishes[index] ?? 0) + 1;
  }
  const signedUpFor = new Set<string>();
  for (const [index, session] of open.entries()) {
    const number = wishes[index] ?? 0;
    if (number === 0) continue;
    signUp(random, { session, number, now: asked.now }, rows);
    signedUpFor.add(session.activityId);
  }
  for (const activityId of signedUpFor) rows['sign_up_rules.settings']?.push(settingsOf(activityId));
  return rows;
}

/** As the first household leaves them. */
function settingsOf(activityId: string): Record<string, unknown> {
  const { mostPersons, hasWaitingList, offerHours, payment } = DEFAULT_SETTINGS;
  return {
    ...{ activity_id: activityId, registers_for: 'session', most_persons: mostPersons, is_fixed: true },
    ...{ has_waiting_list: hasWaitingList, new_households_first: false, own_municipality_first: false },
    ...{ offer_hours: offerHours, payment, version: DEFAULT_SETTINGS.version },
  };
}

type Coming = { readonly session: OpenSession; readonly number: number; readonly now: Date };

function signUp(random: Random, { session, number, now }: Coming, rows: Rows): void {
  const until = session.beginsAt < now ? session.beginsAt : now;
  const moments = Array.from({ length: number }, () => later(until, -(2 + random.below(LONGEST_AHEAD))));
  let [taken, waits] = [0, false];
  for (const at of moments.sort((a, b) => a.getTime() - b.getTime())) {
    const persons = personsOf(random, session);
    const fits = taken + persons.length <= session.kind.seats;
    const state = fits ? (!waits && random.chance(0.05) ? 'cancelled' : 'placed') : 'waiting';
    if (state === 'placed') taken += persons.length;
    if (state === 'waiting') waits = true;
    writeHousehold(random, { session, persons, state, at }, rows);
  }
  const { id: subject_id, activityId: activity_id } = session;
  rows['registrations.counters']?.push({ subject_id, form: 'on-site', activity_id, taken });
}

const personsOf = (random: Random, { kind }: OpenSession) =>
  kind.ages
    ? [anAdult(), ...Array.from({ length: 1 + random.below(2) }, () => aChild(3 + random.below(9)))]
    : Array.from({ length: 1 + random.below(2) }, () => anAdult());

type Household = {
  readonly session: OpenSession;
  readonly persons: ReturnType<typeof personsOf>;
  readonly state: string;
  readonly at: Date;
};

function writeHousehold(random: Random, { session, persons, state, at }: Household, rows: Rows): void {
  const { kind, id: session_id, activityId: activity_id } = session;
  const priced = pricedHousehold(persons, { prices: pricesOf(kind), companionsFree: true });
  const [id, name, cents_due] = [random.id(), random.pick(NAMES), centsOf(priced)];
  const isOver = state === 'cancelled';
  rows['registrations.registrations']?.push({
    ...{ id, activity_id, session_id, form: 'on-site', state, language: 'nl', origin: 'resident', told_sequence: 0 },
    ...{ adults: countBand(persons, 'adult'), children: countBand(persons, 'child'), name },
    ...{ email: `${name.toLowerCase()}-${id.slice(0, 8)}@voorbeeld.nl`, phone: null, cents_due },
    ...{
      payment: decidePayment(DEFAULT_SETTINGS.payment, cents_due, undefined),
      registered_at: at,
      form_key: random.id(),
    },
    ...{ ended_at: isOver ? later(at, 1) : null, ended_by: isOver ? 'holder' : null },
  });
  for (const { position, age, band, isCompanion, cents } of priced) {
    rows['registrations.persons']?.push({ registration_id: id, position, age, band, is_companion: isCompanion, cents });
  }
}
