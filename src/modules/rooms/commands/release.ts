import type { Ctx } from '#kernel/ctx.ts';
import { letGo, type Occupant } from '../../occupancy/index.ts';

/** Lets go of everything that the occupant has. Who calls it checks whether the actor may. Gives the number of rooms and pieces. */
export const release = (ctx: Ctx, occupant: Occupant): Promise<number> => letGo(ctx.tx, occupant);
