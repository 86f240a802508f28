import type { Db, Tx } from '#kernel/db.ts';

export type LibraryOrganisation = { name: string; address: string; email: string; phone: string; version: number };

const ORGANISATION = ['name', 'address', 'email', 'phone', 'version'] as const;

export const findOrganisation = (db: Db): Promise<LibraryOrganisation | undefined> =>
  db.selectFrom('organisation.libraryOrganisation').select(ORGANISATION).executeTakeFirst();

/** Writes the one row there is, if it is still at this version (0: not there yet). Gives whether it was written. */
export async function upsertOrganisation(tx: Tx, { version, ...details }: LibraryOrganisation): Promise<boolean> {
  const written = await tx
    .insertInto('organisation.libraryOrganisation')
    .values({ ...details, version: version + 1 })
    .onConflict((conflict) =>
      conflict
        .column('onlyOne')
        .doUpdateSet({ ...details, version: version + 1 })
        .where('organisation.libraryOrganisation.version', '=', version),
    )
    .returning('version')
    .executeTakeFirst();
  return written !== undefined;
}
