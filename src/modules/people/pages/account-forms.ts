import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { stateOf } from '../domain.ts';
import { ROLES } from '../roles.ts';
import { findAccount } from '../sql/accounts.ts';
import { listRoleGrants } from '../sql/role-grants.ts';
import { listPlaces } from './places.ts';

export const detailsForm = defineForm(
  z.object({
    name: field.text('Vul de naam in', 120),
    email: field.email('Vul het e-mailadres in'),
    version: field.version(),
    _key: field.key(),
  }),
);
export const roleForm = defineForm(
  z.object({
    role: field.oneOf(
      ROLES.map(({ id }) => id),
      'Kies een rol',
    ),
    place: field.text('Kies voor welk deel van het werk'),
    version: field.version(),
    _key: field.key(),
  }),
);

/** One account with everything that its page shows. */
export async function loadAccount(c: Request) {
  const id = idParam(c);
  return read(c, async (ctx) => {
    const account = found(await findAccount(ctx.tx, id), `account ${id}`);
    const grants = await listRoleGrants(ctx.tx, id);
    const details = [];
    for (const { accountDetails } of c.var.modules)
      if (accountDetails) details.push(await accountDetails(ctx, account));
    return {
      account,
      state: stateOf(account),
      grants,
      facts: details.flatMap(({ facts }) => facts),
      buttons: details.flatMap(({ buttons }) => buttons),
      places: await listPlaces(ctx),
    };
  });
}
export type LoadedAccount = Awaited<ReturnType<typeof loadAccount>>;

/** What was typed in one of the forms, and what is wrong with the whole. */
export type Typed = { details?: typeof detailsForm.empty; role?: typeof roleForm.empty; refusal?: string };
