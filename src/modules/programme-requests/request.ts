import { can, requirePermission, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { findRequest, lockRequest, type ProgrammeRequest } from './sql/requests.ts';

/** Who changes a request: who asked, through the link of a mail, which the page has checked, or somebody of staff. */
export type By = 'asker' | 'staff';

export const scopeOf = ({ municipalityCode, branchId }: ProgrammeRequest): Scope => ({
  municipality: municipalityCode,
  branchId,
});

/** Where staff find a request. */
export const addressOf = (id: string): string => `/werk/programma-aanvragen/${id}`;

/** A request to change, locked until commit. Throws NotFound for who may not know of it, Forbidden for who may only read it. */
export async function changeableRequest(ctx: Ctx, id: string, by: By): Promise<ProgrammeRequest> {
  const request = await lockRequest(ctx.tx, id);
  if (!request) throw new NotFound(`programme request ${id}`);
  if (by === 'staff') {
    requireKnown(ctx, request);
    requirePermission(ctx.actor, 'programme-requests:decide', scopeOf(request));
  }
  return request;
}

/** A request for staff to read. Throws NotFound, also for one that is out of reach. */
export async function readableRequest(ctx: Ctx, id: string): Promise<ProgrammeRequest> {
  const request = await findRequest(ctx.tx, id);
  if (!request) throw new NotFound(`programme request ${id}`);
  requireKnown(ctx, request);
  return request;
}

function requireKnown({ actor }: Ctx, request: ProgrammeRequest): void {
  if (!can(actor, 'programme-requests:read', scopeOf(request))) throw new NotFound(`programme request ${request.id}`);
}

/** Who of staff does this; null for the program. */
export const staffOf = ({ actor }: Ctx): string | null => (actor.kind === 'user' ? actor.accountId : null);
