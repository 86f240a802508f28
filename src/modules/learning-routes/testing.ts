// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { given } from '../programme/testing.ts';
import { beginRoute } from './commands/begin-route.ts';
import { saveRoute } from './commands/save-route.ts';
import { type StepDetails, saveStep } from './commands/save-step.ts';
import type { Spot } from './spots.ts';

export { beginRoute } from './commands/begin-route.ts';
export { chooseWalkIns } from './commands/choose-walk-ins.ts';
export { countVisit } from './commands/count-visit.ts';
export { markStep } from './commands/mark-step.ts';
export { saveRoute } from './commands/save-route.ts';
export { visitWithCard } from './commands/visit-with-card.ts';

export { listCardSteps } from './sql/cards.ts';

/** A step; says only what the test is about. Gives its id. */
export async function aStep(ctx: Ctx, details: Partial<StepDetails> & { title: string }): Promise<string> {
  const usual = { line: 'digital', level: 1, materialUrl: '', afterwards: '', isRetired: false } as const;
  return given(await saveStep(ctx, { version: 1, details: { ...usual, ...details } })).id;
}

/** A learning question with steps of these titles, made for it. */
export async function aRoute(
  ctx: Ctx,
  { question, titles }: { question: string; titles: readonly string[] },
): Promise<{ id: string; stepIds: string[] }> {
  const stepIds = [];
  for (const title of titles) stepIds.push(await aStep(ctx, { title }));
  return { ...given(await saveRoute(ctx, { question, stepIds, isRetired: false, version: 1 })), stepIds };
}

/** A visitor who begins to learn to mail, at a branch unless another spot is said. */
export async function aLearner(ctx: Ctx, at: string | Spot) {
  const spot = typeof at === 'string' ? { branchId: at } : at;
  const route = await aRoute(ctx, { question: 'Ik wil mailen', titles: ['Een e-mail lezen', 'Een e-mail sturen'] });
  return { ...route, card: given(await beginRoute(ctx, { routeId: route.id, ...spot })) };
}
