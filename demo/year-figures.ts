// What no module counts of the story years, made up as figures that somebody enters: how the library is used, and by how many.
import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { enterFacts } from '../src/modules/organisation/index.ts';
import { bringIn } from './annual-report.ts';
import type { Everybody } from './cast.ts';

const INVENTED = 'Demogegevens: verzonnen voor 2025';

/** Inhabitants at the end of 2025, made up. */
const INHABITANTS = [
  ['GM1680', 25_650],
  ['GM1681', 25_560],
  ['GM0109', 35_980],
  ['GM1690', 24_580],
  ['GM0119', 35_410],
  ['GM1731', 33_870],
  ['GM1699', 32_010],
  ['GM1730', 34_890],
  ['GM1701', 19_930],
] as const;

/** Enters in January what is made up of the year before, with some years before that to see a line. */
export async function enterYear(ctx: Ctx, { informationOfficer }: Everybody): Promise<void> {
  const january = { ...ctx, actor: informationOfficer, now: startOf(asDay('2026-01-19')) };
  for (const [municipalityCode, inhabitants] of INHABITANTS)
    await enterFacts(january, {
      ...{ municipalityCode, year: 2025, source: INVENTED, asOf: asDay('2025-12-31') },
      values: { inhabitants },
    });
  await bringIn(january, 'demogegevens.csv');
}
