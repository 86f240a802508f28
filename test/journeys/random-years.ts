import { sql } from 'kysely';
// Two years of a library with two municipalities, made at random through the commands: the same for the same seed.
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { type Random, seeded } from '../../demo/random.ts';
import { anActivity } from '../../src/modules/activities/testing.ts';
import { openBranch, parseSpans, setRegularWeek } from '../../src/modules/branches/testing.ts';
import { aCampaign } from '../../src/modules/campaigns/testing.ts';
import { makeCommitments } from '../../src/modules/commitments/index.ts';
import { aTerm, commitmentsOf } from '../../src/modules/commitments/testing.ts';
import { aPresence, keepMarks } from '../../src/modules/door-lists/testing.ts';
import { enterFacts } from '../../src/modules/organisation/index.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { savePlace } from '../../src/modules/places/testing.ts';
import {
  cancelActivity,
  cancelSession,
  changeSession,
  closeSession,
  given,
  holdSessions,
  onDay,
  planSessions,
  publishActivity,
  shown,
} from '../../src/modules/programme/testing.ts';
import { adults, aHousehold, cancelRegistration, register } from '../../src/modules/registrations/testing.ts';
import { aRoom } from '../../src/modules/rooms/testing.ts';
import { answered, aSurvey } from '../../src/modules/surveys/testing.ts';
import { ctxOf } from '../actors.ts';
import { randomContacts, randomHelp } from './random-help.ts';
import { randomCards, randomCourses, randomLearning } from './random-learning.ts';
import { randomTrainings } from './random-training.ts';

/** Just after both years, so that all of them is over. */
export const AFTER = new Date('2027-01-05T09:00:00Z');

const COEVORDEN = 'GM0109';
const EMMEN = 'GM0114';
const SEATS = { seatsOnSite: 4, seatsOnline: null };

type Spot = { readonly branchId: string | null; readonly placeId: string | null; readonly isOnline: boolean };
type Years = { tx: Tx; random: Random; spots: readonly Spot[]; commitments: Map<string, string[]>; campaignId: string };

/** Gives the ids of the branches. */
export async function randomYears(tx: Tx, seed: number): Promise<string[]> {
  const random = seeded(seed);
  const ctx = ctxOf(tx, undefined, new Date('2025-01-01T09:00:00Z'));
  const branches = await theHouse(ctx);
  const places = [await aPlace(ctx, COEVORDEN, 'village-hall'), await aPlace(ctx, EMMEN, 'care-home')];
  const spots: Spot[] = [
    ...branches.map((branchId) => ({ branchId, placeId: null, isOnline: random.chance(0.3) })),
    ...places.map((placeId) => ({ branchId: null, placeId, isOnline: false })),
    ...[1, 2].map(() => ({ branchId: null, placeId: null, isOnline: true })),
  ];
  const may = { startsOn: asDay('2026-05-01'), lastDay: asDay('2026-05-31') };
  const campaignId = await aCampaign(ctx, { name: 'Meimaand', ...may });
  const commitments = new Map([
    [COEVORDEN, await promised(ctx, COEVORDEN, branches[0] ?? null)],
    [EMMEN, await promised(ctx, EMMEN, null)],
  ]);
  const years: Years = { tx, random, spots, commitments, campaignId };
  for (let made = 0; made < 60; made++) await anEvening(years, branches, made);
  given(await holdSessions(ctxOf(tx, undefined, AFTER)));
  await countHeads(years);
  await someBookings(years, branches);
  await someAnswers(years);
  await randomCards(tx, random);
  await randomHelp(tx, random, { branches, now: AFTER });
  await randomContacts(tx, random, branches);
  await randomLearning(tx, random, branches);
  await randomCourses(tx, branches);
  await randomTrainings(ctx, random);
  return branches;
}

async function theHouse(ctx: Ctx): Promise<string[]> {
  await registerMunicipality(ctx, { code: COEVORDEN, name: 'Coevorden' });
  await registerMunicipality(ctx, { code: EMMEN, name: 'Emmen' });
  for (const [municipalityCode, year, inhabitants] of [
    [COEVORDEN, 2025, 35_900],
    [COEVORDEN, 2026, 36_000],
    [EMMEN, 2026, 107_000],
  ] as const)
    given(
      await enterFacts(ctx, {
        municipalityCode,
        year,
        values: { inhabitants },
        source: 'CBS',
        asOf: asDay(`${year}-01-01`),
      }),
    );
  const open = (name: string, sizeClass: 'large' | 'service-point', more: object = {}) =>
    openBranch(ctx, { municipalityCode: COEVORDEN, name, sizeClass, ...more });
  const coevorden = await open('Coevorden', 'large');
  const dalen = await open('Dalen', 'service-point', { openedOn: '2025-06-01', closedOn: '2026-11-01' });
  const emmen = await open('Emmen', 'large', { municipalityCode: EMMEN });
  for (const [id, asOf] of [
    [coevorden, '2025-01-01'],
    [emmen, '2026-02-01'],
  ] as const) {
    const day = [...(parseSpans('9-12.20', true) ?? []), ...(parseSpans('12.20-17', false) ?? [])];
    const week = [1, 3].flatMap((weekday) => day.map((span) => ({ ...span, weekday })));
    given(await setRegularWeek(ctx, { id, version: 1, asOf: asDay(asOf), week }));
  }
  for (const kind of ['primary-school', 'secondary-school', 'childcare'] as const)
    await agreedWith(ctx, await aPlace(ctx, kind === 'childcare' ? EMMEN : COEVORDEN, kind));
  return [coevorden, dalen, emmen];
}

type Kind = Parameters<typeof savePlace>[1]['details']['kind'];

async function aPlace(ctx: Ctx, municipalityCode: string, kind: Kind): Promise<string> {
  const unknown = { street: '', postcode: null, brin: null, takesPart: false };
  return given(await savePlace(ctx, { details: { ...unknown, municipalityCode, kind, name: kind, town: 'Sleen' } })).id;
}

/** What stays of an agreement with a school or childcare location: its days and its place. */
async function agreedWith({ tx }: Ctx, placeId: string): Promise<void> {
  const [editionId, agreementId] = [newId(), newId()];
  await sql`
    with edition as (
      insert into activity_catalogue.editions (id, year, edition_version, state, frame, created_at)
      values (${editionId}, 2025, (select count(*) + 1 from activity_catalogue.editions), 'draft', '{}', now())
    ), agreement as (
      insert into agreements.agreements (id, number, party_kind, party_name, municipality_code, year, route, starts_on,
        initial_years, basis, concluded_at)
      select ${agreementId}, ${agreementId}, 'school', name, municipality_code, 2025, 'order', '2025-08-01', 1, '{}', now()
      from places.places where id = ${placeId}
    ), term as (
      insert into agreements.terms (agreement_id, number, starts_on, ends_before, edition_id, calculation, made_at)
      values (${agreementId}, 1, '2025-08-01', '2026-12-01', ${editionId}, '{}', now())
    )
    insert into agreements.places (agreement_id, place_id) values (${agreementId}, ${placeId})`.execute(tx);
}

/** What a municipality was promised for 2026, of which one activity is enough and the first is due at a branch. */
async function promised(ctx: Ctx, municipalityCode: string, branchId: string | null): Promise<string[]> {
  const agreementNumber = `OVK-2026-${municipalityCode.slice(2)}-0001`;
  const term = aTerm(['kleintje-bieb', 'boekstartcoach'], { municipalityCode, agreementNumber });
  await makeCommitments(ctx, term);
  const ids = (await commitmentsOf(ctx, term)).filter(({ counts }) => counts === 'sessions').map(({ id }) => id);
  const changes = { quantityMin: 1, branchId };
  await ctx.tx
    .updateTable('commitments.commitments')
    .set(changes)
    .where('id', '=', ids[0] ?? '')
    .execute();
  return ids;
}

const NEW_YEARS_EVE = asDay('2025-12-31');

/** An activity on up to three evenings, with who signed up, and what became of it. */
async function anEvening(years: Years, branches: readonly string[], made: number): Promise<void> {
  const { tx, random, spots, commitments, campaignId } = years;
  const atNight = random.chance(0.3);
  const day = atNight ? NEW_YEARS_EVE : addDays(asDay('2025-01-20'), random.below(690));
  const ctx = ctxOf(tx, undefined, later(onDay(day).beginsAt, -18 * 24 * 60));
  const municipalityCode = random.pick([COEVORDEN, EMMEN, null]);
  const served = commitments.get(municipalityCode ?? '');
  const activity = await anActivity(ctx, {
    ...{
      municipalityCode,
      branchId: municipalityCode === COEVORDEN ? random.pick([...branches.slice(0, 2), null]) : null,
    },
    ...{ isPublic: random.chance(0.85), organiser: random.pick(['library', 'together', 'others']) },
    ...{ reportChapter: 2 + (made % 5), coreFunctions: [1, 2, 3, 4, 5], countingFunction: 1 + ((made >> 1) % 5) },
    ...{ isWhole: random.chance(0.3), signUp: 'required', campaignId: random.chance(0.4) ? campaignId : null },
    commitmentIds: served ? [random.pick(served)] : [],
  });
  const days = Array.from({ length: 1 + random.below(3) }, (_, index) => addDays(day, index * 40));
  const moments = days.map((each) => (atNight ? aroundMidnight(each, random.chance(0.5)) : onDay(each)));
  const spot = random.pick(spots);
  const { sessionIds } = given(await planSessions(ctx, { activityId: activity.id, moments, ...SEATS, ...spot }));
  given(await publishActivity(ctx, { id: activity.id }));
  for (const sessionId of sessionIds) await households({ ctx, random, spot }, sessionId);
  await changes({ ctx, random, spots }, activity.id);
}

/** From half past eleven in the evening, or from half past twelve. */
const aroundMidnight = (day: Day, isBefore: boolean) =>
  isBefore ? onDay(day, '23:30', '23:50') : onDay(addDays(day, 1), '00:30', '01:30');

type Making = { readonly ctx: Ctx; readonly random: Random };

/** Some who sign up, of whom some wait and some cancel; at the door some are marked as in. */
async function households({ ctx, random, spot }: Making & { spot: Spot }, sessionId: string): Promise<void> {
  const isSomewhere = spot.branchId !== null || spot.placeId !== null;
  const attendance = isSomewhere ? 'on-site' : 'online';
  const ids: string[] = [];
  for (let made = random.below(4); made > 0; made--) {
    const wish = { attendance, persons: adults(1 + random.below(3)) } as const;
    ids.push(given(await register(ctx, aHousehold(sessionId, wish))).id);
  }
  const [cancelled] = ids;
  if (cancelled && random.chance(0.2)) given(await cancelRegistration(ctx, { id: cancelled, by: 'holder' }));
  const marks = ids.map((registrationId) => aPresence({ registrationId, isPresent: random.chance(0.6) }));
  const { beginsAt } = await ctx.tx
    .selectFrom('programme.sessions')
    .select('beginsAt')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  if (random.chance(0.6))
    given(await keepMarks({ ...ctx, now: beginsAt }, { way: { kind: 'staff', sessionId }, device: newId(), marks }));
}

/** The first session moves to another place and hour, or does not take place, nor perhaps do any. */
async function changes({ ctx, random, spots }: Making & { spots: readonly Spot[] }, activityId: string): Promise<void> {
  const { sessions } = await shown(ctx, activityId);
  const [session] = sessions;
  if (!session) return;
  const { id, version, beginsAt, endsAt } = session;
  const moved = { beginsAt: later(beginsAt, 45), endsAt: later(endsAt, 45), ...random.pick(spots), ...SEATS };
  if (random.chance(0.3)) given(await changeSession(ctx, { id, version, ...moved }));
  else if (random.chance(0.2)) given(await cancelSession(ctx, { id, reason: 'Ziek' }));
  else if (random.chance(0.1)) given(await cancelActivity(ctx, { id: activityId, reason: 'Geen belangstelling' }));
}

/** Somebody counts most of what was held, and corrects some of that. */
async function countHeads({ tx, random }: Years): Promise<void> {
  const ctx = ctxOf(tx, undefined, AFTER);
  const rows = await tx
    .selectFrom('programme.sessions')
    .select(['id', 'version'])
    .where('state', '=', 'held')
    .execute();
  for (const { id, version } of rows) {
    if (random.chance(0.3)) continue;
    const heads = () => (random.chance(0.2) ? null : random.below(30));
    const count = { adults: heads(), children: heads(), giftBooks: heads() };
    given(await closeSession(ctx, { id, version, ...count }));
    if (random.chance(0.2)) given(await closeSession(ctx, { id, version: version + 1, ...count, adults: heads() }));
  }
}

/** What some of who came answered, on the day itself and in the weeks after. */
async function someAnswers({ tx, random }: Years): Promise<void> {
  const known = await tx.selectFrom('activities.activities').select('id').where('state', '=', 'published').execute();
  for (const { id } of known.toSorted((one, other) => one.id.localeCompare(other.id)).slice(0, 20)) {
    const [session] = (await shown(ctxOf(tx), id)).sessions;
    if (!session) continue;
    const survey = await aSurvey(ctxOf(tx, undefined, session.endsAt), id);
    for (let made = random.below(8); made > 0; made--) {
      const now = later(session.endsAt, random.below(20) * 24 * 60);
      await answered(ctxOf(tx, undefined, now), survey, [{ knowledge: random.below(6), liked: 'Fijn' }]);
    }
  }
}

/** Rooms that were used: with a tariff and without, by who came and who did not. */
async function someBookings({ tx, random }: Years, branches: readonly string[]): Promise<void> {
  const ctx = ctxOf(tx);
  const rooms = [];
  for (const branchId of [branches[0] ?? '', branches.at(-1) ?? '']) rooms.push(await aRoom(ctx, { branchId }));
  for (let made = 0; made < 60; made++) {
    const isFirst = random.chance(0.5);
    const userKind = random.pick(['resident', 'group', 'partner', 'commercial']);
    const bookingId = newId();
    const at = { roomId: rooms[isFirst ? 0 : 1] ?? '', branchId: branches.at(isFirst ? 0 : -1) ?? '' };
    const booked = {
      ...at,
      municipalityCode: isFirst ? COEVORDEN : EMMEN,
      userKind,
      language: 'nl',
      purpose: 'Overleg',
    };
    const state = { persons: 4, isSocial: false, state: 'confirmed', bookedAt: AFTER };
    await tx
      .insertInto('roomBookings.bookings')
      .values({ id: bookingId, ...booked, ...state })
      .execute();
    const day = random.chance(0.2) ? NEW_YEARS_EVE : addDays(asDay('2025-01-02'), random.below(720));
    const { beginsAt } = random.chance(0.5) ? aroundMidnight(day, random.chance(0.5)) : onDay(day);
    const endsAt = later(beginsAt, 20 * (1 + random.below(6)));
    const cents = random.chance(0.2) ? {} : { priceCents: random.below(900), normalCents: random.below(3000) };
    const use = { id: newId(), bookingId, beginsAt, endsAt, wasUsed: random.pick([true, false, null]), ...cents };
    await tx.insertInto('roomBookings.uses').values(use).execute();
  }
}
