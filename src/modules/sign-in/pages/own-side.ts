import { can, type User } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';

/** The signed-in user; only behind a route that asks for one. */
export const userOf = (c: Request): User => c.var.actor as User;

/** The side of the house on which the pages about one's own account stand. */
export const sideOf = (c: Request): 'partner' | 'work' => (can(c.var.actor, 'quotes:respond') ? 'partner' : 'work');
