import type { Ctx } from '#kernel/ctx.ts';
import { type Demand, demandIn, type Slot, slotsFor } from '../extra-dates/index.ts';
import { placesIn } from '../programme/index.ts';

/** What more people want to come to than can, with when it could be once more; undefined: nothing is free soon. */
export type BoardDemand = { readonly demand: Demand; readonly slot: Slot | undefined };
export type BoardDemands = {
  readonly shown: readonly BoardDemand[];
  readonly places: Awaited<ReturnType<typeof placesIn>>;
};

/** Where most people wait comes first; the next come once these have their date. */
const MOST = 4;

/** Of the activities in this municipality that the actor plans. */
export async function demandsOn(ctx: Ctx, municipalityCode: string): Promise<BoardDemands> {
  const demands = await demandIn(ctx, { municipalityCode, most: MOST });
  const shown: BoardDemand[] = [];
  for (const demand of demands.slice(0, MOST)) {
    const [slot] = await slotsFor(ctx, demand, 1);
    shown.push({ demand, slot });
  }
  return { shown, places: shown.length > 0 ? await placesIn(ctx, null) : [] };
}
