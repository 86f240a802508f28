// Who comes: as many as the season brings, and where one signs up also the households, of whom nobody is real.
import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { aPresence, aWalkIn, keepMarks } from '../src/modules/door-lists/testing.ts';
import { aChild, aHousehold, anAdult, given, register } from '../src/modules/registrations/testing.ts';
import type { Everybody } from './cast.ts';
import type { Planned } from './hold-year.ts';
import type { Random } from './random.ts';

type Count = { readonly adults: number; readonly children: number };
type With = { readonly staff: Everybody; readonly random: Random };

/** How busy a month is beside an ordinary one, January first. */
const SEASON = [0.95, 1, 1.05, 1, 0.9, 0.8, 0.65, 0.65, 1, 1.15, 1.15, 0.9];

/** How many come to a session. Where households sign up, those who are marked at the door and a few more. */
export async function comeTo(ctx: Ctx, session: Planned, how: With): Promise<Count> {
  const { random } = how;
  const { come, households } = session.told;
  const season = SEASON[Number(dayOf(session.beginsAt).slice(5, 7)) - 1] ?? 1;
  const about = (usual: number): number => Math.round(usual * season * (0.7 + 0.6 * random.fraction()));
  if (households === undefined) return { adults: about(come[0]), children: about(come[1]) };
  return signedUp(ctx, session, { ...how, households: about(households), inAll: about(come[0]) });
}

const HOUSEHOLDS = [
  [anAdult(71), anAdult(68)],
  [anAdult(44)],
  [anAdult(59), anAdult(61)],
  [anAdult(38), aChild(14)],
  [anAdult(66)],
  [anAdult(53), anAdult(50)],
];
const NAMES = ['De Vries', 'Meijering', 'Abdi', 'Zwiers', 'Nijhof', 'Kuipers', 'Haile', 'Boonstra', 'Wolf', 'Yilmaz'];
const CAME = 0.88;

/** They sign up at the desk in the weeks before, and are marked at the door. */
async function signedUp(
  ctx: Ctx,
  { id, beginsAt }: Planned,
  { staff, random, households, inAll }: With & { households: number; inAll: number },
): Promise<Count> {
  const marks = [];
  const first = random.below(NAMES.length);
  const here = { adult: 0, child: 0 };
  for (let index = 0; index < households; index++) {
    const now = later(beginsAt, -60 * (30 + random.below(14 * 24)));
    const persons = random.pick(HOUSEHOLDS);
    const contact = { name: NAMES[(first + index) % NAMES.length] ?? '', email: null, phone: null };
    const wish = { persons, contact, attendance: 'on-site', origin: 'desk' } as const;
    if (now > ctx.now) continue;
    const { id: registrationId } = given(
      await register({ ...ctx, actor: staff.deskWorker, now }, aHousehold(id, wish)),
    );
    if (!random.chance(CAME)) continue;
    for (const [person, { band }] of persons.entries()) {
      marks.push(aPresence({ registrationId, person: person + 1, band }));
      here[band] += 1;
    }
  }
  const walkIns = Math.max(0, inAll - here.adult - here.child);
  const door = { ...ctx, actor: staff.deskWorker, now: later(beginsAt, -5) };
  const kept = {
    way: { kind: 'staff', sessionId: id },
    device: newId(),
    marks: [...marks, aWalkIn({ adults: walkIns })],
  };
  if (door.now <= ctx.now) given(await keepMarks(door, kept as Parameters<typeof keepMarks>[1]));
  return { adults: here.adult + walkIns, children: here.child };
}
