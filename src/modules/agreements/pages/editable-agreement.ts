import { can } from '#kernel/access.ts';
import { idParam, type Request, read } from '#kernel/http.ts';
import { Forbidden } from '#kernel/result.ts';
import { type Agreement, readableAgreement } from '../queries.ts';

type EditPermission = 'agreements:edit' | 'agreements:override-notice';

/** The agreement in the address, for somebody with one of these permissions over it. Throws NotFound, Forbidden. */
export async function editableAgreement(c: Request, ...permissions: EditPermission[]): Promise<Agreement> {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const agreement = await readableAgreement(ctx, id, 'agreements:read');
    const row = { municipality: agreement.municipalityCode };
    if (!permissions.some((permission) => can(ctx.actor, permission, row))) throw new Forbidden(permissions.join());
    return agreement;
  });
}

/** The way back from a page about a part of an agreement. */
export const wayTo = ({ id, number }: Agreement) => [
  { href: '/werk/overeenkomsten', label: 'Overeenkomsten' },
  { href: `/werk/overeenkomsten/${id}`, label: number },
];
