// Campaigns of the demo library in 2025 and 2026. The days are those of the national calendar; all numbers are made up.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { branchesFor } from '../src/modules/branches/index.ts';
import {
  closeCampaign,
  countMaterial,
  done,
  saveCampaign,
  saveMaterial,
  setTargets,
  takeCampaign,
} from '../src/modules/campaigns/testing.ts';

const INVENTED = 'Verzonnen voor de demonstratie.';

/** Activities, visitors and gift books: what was aimed at, and what came of it. */
type Numbers = readonly [activities: number, visitors: number, giftBooks?: number];
type Held = readonly [calendarId: string, target: Numbers, result: Numbers];

const HELD: readonly Held[] = [
  ['nationale-voorleesdagen-2025', [20, 600], [22, 655]],
  ['boekenweek-2025', [8, 250], [7, 231]],
  ['boekenweek-van-jongeren-2025', [6, 150, 300], [5, 118, 264]],
  ['week-van-lezen-en-schrijven-2025', [8, 120], [8, 134]],
  ['kinderboekenweek-2025', [24, 700], [27, 792]],
  ['nationale-voorleesdagen-2026', [20, 650], [21, 640]],
];
const TAKEN = [
  ...['boekstartdag-2025', 'heel-nederland-leest-2025'],
  ...['boekenweek-2026', 'boekstartdag-2026', 'boekenweek-van-jongeren-2026', 'kinderboekenweek-2026'],
];

const numbers = ([activities, visitors, giftBooks]: Numbers) => ({
  activities,
  visitors,
  ...(giftBooks === undefined ? {} : { 'gift-books': giftBooks }),
});

/** Takes the national campaigns into our years, closes those that are over, and adds one of our own in Coevorden. */
export async function holdCampaigns(ctx: Ctx): Promise<void> {
  for (const [calendarId, target, result] of HELD) {
    const { id } = done(await takeCampaign(ctx, { calendarId }));
    const quantities = numbers(target);
    done(await setTargets(ctx, { id, version: 1, rows: [{ branchId: null, quantities }] }));
    const after = { ...ctx, now: new Date(`${Number(calendarId.slice(-4)) + 1}-01-05T10:00:00Z`) };
    done(await closeCampaign(after, { id, version: 2, result: INVENTED, quantities: numbers(result) }));
  }
  for (const calendarId of TAKEN) done(await takeCampaign(ctx, { calendarId }));
  await readOutside(ctx);
}

async function readOutside(ctx: Ctx): Promise<void> {
  const branches = (await branchesFor(ctx)).filter(({ municipalityCode }) => municipalityCode === 'GM0109');
  const branchIds = branches.map(({ id }) => id);
  const details = {
    name: 'Coevorden leest buiten',
    theme: 'Een boek in het gras',
    kind: 'own',
    initiator: 'De bibliotheken in Coevorden',
    audience: 'Gezinnen en iedereen die thuisblijft',
    website: '',
    about: 'In de zomer lezen we buiten voor, bij elke bibliotheek in de gemeente. Meedoen is gratis.',
    note: INVENTED,
  } as const;
  const period = { startsOn: asDay('2026-07-11'), lastDay: asDay('2026-08-23'), year: undefined, usualMonth: null };
  const { id } = done(await saveCampaign(ctx, { details, period, branchIds }));
  const rows = branchIds.map((branchId) => ({ branchId, quantities: { activities: 2, visitors: 40 } }));
  done(await setTargets(ctx, { id, version: 1, rows }));
  const [orderedOn, arrivedOn] = [asDay('2026-05-18'), asDay('2026-06-24')];
  const tote = { name: 'Leestasje', orderedOn, arrivedOn };
  const material = done(await saveMaterial(ctx, { campaignId: id, details: tote }));
  const counts = branchIds.map((branchId, index) => ({ branchId, quantity: 50, handedOut: 31 + 3 * index }));
  done(await countMaterial(ctx, { id: material.id, version: 1, counts }));
}
