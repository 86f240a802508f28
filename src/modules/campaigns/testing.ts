// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import { openBranch } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { type SaveCampaign, saveCampaign } from './commands/save-campaign.ts';

export { closeCampaign } from './commands/close-campaign.ts';
export { countMaterial } from './commands/count-material.ts';
export { saveCampaign } from './commands/save-campaign.ts';
export { saveMaterial } from './commands/save-material.ts';
export { setTargets } from './commands/set-targets.ts';
export { takeCampaign } from './commands/take-campaign.ts';
export { withdrawCampaign } from './commands/withdraw-campaign.ts';

/** What a builder was given; a refusal is a fault of the test. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A campaign of all branches from 1 up to and including 10 March 2026. */
export const CAMPAIGN: SaveCampaign = {
  details: {
    name: 'Streektaalmaand',
    theme: 'Praot Drents',
    kind: 'province',
    initiator: 'Huus van de Taol',
    audience: 'Iedereen',
    website: '',
    about: '',
    note: '',
  },
  period: { startsOn: asDay('2026-03-01'), lastDay: asDay('2026-03-10'), year: undefined, usualMonth: null },
  branchIds: [],
};

type NewCampaign = Partial<SaveCampaign['details'] & SaveCampaign['period']> & { branchIds?: readonly string[] };

/** A campaign that says only what the test is about. Gives its id. */
export async function aCampaign(ctx: Ctx, { branchIds = [], ...given }: NewCampaign = {}): Promise<string> {
  const { startsOn, lastDay, year, usualMonth, ...details } = { ...CAMPAIGN.details, ...CAMPAIGN.period, ...given };
  return done(await saveCampaign(ctx, { details, period: { startsOn, lastDay, year, usualMonth }, branchIds })).id;
}

/** Coevorden with two branches and Emmen with one, by name. */
export async function threeBranches(ctx: Ctx): Promise<{ coevorden: string; sleen: string; emmen: string }> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
  const open = (name: string, municipalityCode = 'GM0109') =>
    openBranch(ctx, { name, municipalityCode, sizeClass: 'medium' });
  return { coevorden: await open('Coevorden'), sleen: await open('Sleen'), emmen: await open('Emmen', 'GM0114') };
}
