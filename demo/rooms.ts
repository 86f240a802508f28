// Rooms and equipment of the demo library. Names, sizes and tariffs are made up.
import { instantAt, later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, mondayOf, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import { saveEquipment } from '../src/modules/equipment/testing.ts';
import { occupy } from '../src/modules/rooms/index.ts';
import { addRoom, closeRoom, done, ROOM, setRule } from '../src/modules/rooms/testing.ts';

type Details = Partial<typeof ROOM>;

const ABOUT = 'Verzonnen voor de demonstratie.';

const HALL: Details = {
  seatsTheatre: 90,
  seatsTables: 48,
  hearingLoop: true,
  facilities: ['screen', 'sound', 'blackout', 'pantry'],
  setUpMinutes: 30,
  clearMinutes: 30,
  approvalFromPersons: 60,
};
const HALF: Details = { ...HALL, seatsTheatre: 40, seatsTables: 24, approvalFromPersons: null };
const STUDIO: Details = {
  seatsTheatre: null,
  seatsTables: 12,
  facilities: ['screen', 'whiteboard', 'wifi'],
  unstaffedUse: true,
};
const DESK: Details = {
  kind: 'workplace',
  seatsTheatre: null,
  seatsTables: 1,
  facilities: ['wifi', 'power', 'quiet'],
  setUpMinutes: 0,
  clearMinutes: 0,
  unstaffedUse: true,
};

/** Rooms in four branches, a week in which something happens in Coevorden, and what it costs to rent. */
export async function furnish(ctx: Ctx): Promise<void> {
  const branches = await branchesFor(ctx);
  const branchId = (town: string) =>
    branches.find(({ name }) => name === `Bibliotheek ${town}` || name === `Servicepunt ${town}`)?.id ?? '';
  const room = async (town: string, name: string, details: Details, partOf?: string) =>
    done(await addRoom(ctx, { branchId: branchId(town), partOf, details: { ...ROOM, about: ABOUT, ...details, name } }))
      .id;

  const hall = await room('Coevorden', 'Kasteelzaal', HALL);
  await room('Coevorden', 'Kasteelzaal, gracht', HALF, hall);
  await room('Coevorden', 'Kasteelzaal, plein', HALF, hall);
  const studio = await room('Coevorden', 'Leskamer', STUDIO);
  for (const number of [1, 2, 3]) await room('Coevorden', `Stille werkplek ${number}`, DESK);
  await room('Sleen', 'Huiskamer', { ...STUDIO, seatsTables: 16 });
  await room('Dalen', 'Voorleeshoek', { ...STUDIO, seatsTheatre: 30, seatsTables: 16, setUpMinutes: 15 });
  await room('Meppel', 'Grachtzaal', HALL);
  await room('Meppel', 'Spreekkamer', { ...STUDIO, seatsTables: 4 });

  const equipment = async (town: string, kind: string, name: string, pieces: number, contents = '') =>
    done(await saveEquipment(ctx, { branchId: branchId(town), pieces, details: { kind, name, contents } })).id;
  const laptops = await equipment('Coevorden', 'equipment', 'Laptop', 12);
  await equipment('Coevorden', 'kit', 'Leskist robots', 2, '6 robots, 6 speelmatten, opladers, handleiding');
  await equipment('Meppel', 'equipment', 'Losse beamer', 1);
  await setTariffs(ctx);
  await fillWeek(ctx, { hall, studio, laptops });
}

async function setTariffs(ctx: Ctx): Promise<void> {
  const limits = { longestMinutes: 480, aheadDays: 365, perWeek: null, hours: 'open' } as const;
  const perHalfDay = { mayUse: true, tariffPer: 'half-day', ...limits } as const;
  const commercial = { ...perHalfDay, tariffCents: 9500, socialTariffCents: null };
  const group = { ...perHalfDay, longestMinutes: 240, perWeek: 2, tariffCents: 2500, socialTariffCents: 0 };
  done(await setRule(ctx, { userKind: 'commercial', roomId: null, version: 1, details: commercial }));
  done(await setRule(ctx, { userKind: 'group', roomId: null, version: 1, details: group }));
}

type Furniture = { hall: string; studio: string; laptops: string };

/** The week after this one, so that everything in it is still to come. */
async function fillWeek(ctx: Ctx, { hall, studio, laptops }: Furniture): Promise<void> {
  const monday = addDays(mondayOf(today(ctx.now)), 7);
  const use = async (label: string, rooms: string[], when: ReturnType<typeof momentsOn>, pieces = 0) =>
    done(
      await occupy(ctx, {
        for: { module: 'demo', subjectId: newId(), label },
        rooms,
        equipment: pieces ? [{ equipmentId: laptops, pieces }] : [],
        userKind: 'own',
        ...when,
      }),
    );
  await use('Digisterker', [studio], momentsOn(addDays(monday, 1), '13:30', 150), 8);
  await use('Lezing over de vesting', [hall], momentsOn(addDays(monday, 3), '19:30', 120));
  await use('Leesclub', [studio], momentsOn(addDays(monday, 4), '15:00', 90));
  const repair = momentsOn(monday, '09:00', 480);
  done(await closeRoom(ctx, { roomId: hall, reason: 'Nieuwe vloer', ...repair }));
}

/** From this time on that day, for so many minutes. */
export function momentsOn(day: Day, time: string, minutes: number): { from: Date; until: Date } {
  const from = instantAt(day, time);
  if (!from) throw new Error(`no such moment: ${day} ${time}`);
  return { from, until: later(from, minutes) };
}
