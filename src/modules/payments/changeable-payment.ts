import { can, municipalitiesFor, type Permission, requirePermission, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import type { Payment } from './payment.ts';
import { findPayment } from './sql/payments.ts';

type Owned = Pick<Payment, 'municipalityCode' | 'branchId'>;

const scopeOf = ({ municipalityCode, branchId }: Owned): Scope => ({
  ...(municipalityCode !== null && { municipality: municipalityCode }),
  ...(branchId !== null && { branchId }),
});

/** Throws NotFound for staff of elsewhere, who may not know who pays what, and Forbidden for who knows but may not do this. */
export function requireNear({ actor }: Pick<Ctx, 'actor'>, permission: Permission, owned: Owned): void {
  const near = municipalitiesFor(actor, 'payments:read');
  const { municipalityCode } = owned;
  const mayKnow =
    near === 'all' || (municipalityCode === null ? can(actor, 'payments:read') : near.includes(municipalityCode));
  if (!mayKnow) throw new NotFound('a payment of elsewhere');
  if (permission !== 'payments:read') requirePermission(actor, permission, scopeOf(owned));
}

/** A payment, for staff with this permission where it was made. Throws NotFound, Forbidden. */
export async function paymentFor(ctx: Ctx, id: string, permission: Permission = 'payments:read'): Promise<Payment> {
  const payment = await findPayment(ctx.tx, id);
  if (!payment) throw new NotFound(`payment ${id}`);
  requireNear(ctx, permission, payment);
  return payment;
}

/** Whether this actor has the permission where a payment was made: to show a button. */
export const mayDo = ({ actor }: Pick<Ctx, 'actor'>, permission: Permission, owned: Owned): boolean =>
  can(actor, permission, scopeOf(owned));
