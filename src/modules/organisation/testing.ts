// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { slugOf } from '#kernel/slug.ts';

export { importBorders } from './commands/import-borders.ts';

type Organisation = { name: string; address: string; email: string; phone: string };

export const registerOrganisation = (ctx: Ctx, organisation: Organisation): Promise<unknown> =>
  ctx.tx.insertInto('organisation.libraryOrganisation').values(organisation).execute();

export const registerMunicipality = (
  ctx: Ctx,
  municipality: { code: string; name: string; served?: boolean },
): Promise<unknown> =>
  ctx.tx
    .insertInto('organisation.municipalities')
    .values({ served: true, slug: slugOf(municipality.name), ...municipality })
    .execute();
