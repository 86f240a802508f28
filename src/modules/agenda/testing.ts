// Builders for tests, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { openBranch } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { aDraft, aPublished } from '../programme/testing.ts';

const FIVE_EUROS = [
  { ageFrom: null, ageUntil: 17, cents: 0 },
  { ageFrom: 18, ageUntil: null, cents: 500 },
];

export type World = { readonly sleen: string; readonly emmen: string };

/**
 * Two branches, six kilometres apart, and what is to do in December 2026: toddlers twice in Sleen, a lecture in Emmen,
 * English online. Beside these what nobody may see: a webinar for teachers and a draft.
 */
export async function aProgramme(ctx: Ctx): Promise<World> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
  const [inSleen, inEmmen] = [
    { municipalityCode: 'GM0109', name: 'Bibliotheek Sleen', town: 'Sleen', longitude: 6.8014, latitude: 52.7696 },
    { municipalityCode: 'GM0114', name: 'Bibliotheek Emmen', town: 'Emmen', longitude: 6.8967, latitude: 52.7832 },
  ];
  const sleen = await openBranch(ctx, { ...inSleen, sizeClass: 'medium' });
  const emmen = await openBranch(ctx, { ...inEmmen, sizeClass: 'large' });
  await aPublished(ctx, {
    ...{ title: 'Voorlezen met peuters', pillar: 'read', audiences: ['children', 'parents'], ageFrom: 2, ageUntil: 4 },
    ...{ days: ['2026-12-02', '2026-12-09'], branchId: sleen, where: { branchId: sleen, isOnline: false } },
  });
  await aPublished(ctx, {
    ...{ title: 'Lezing over de hei', summary: 'Een avond in een café vol verhalen.', prices: FIVE_EUROS },
    ...{ municipalityCode: 'GM0114', branchId: emmen, days: ['2026-12-02'], where: { branchId: emmen } },
  });
  await aPublished(ctx, { title: 'English conversation', language: 'en', pillar: 'meet', days: ['2026-12-20'] });
  await aPublished(ctx, { title: 'Webinar voor leerkrachten', isPublic: false, days: ['2026-12-02'] });
  await aDraft(ctx, { title: 'Nog niet rond', days: ['2026-12-02'] });
  return { sleen, emmen };
}
