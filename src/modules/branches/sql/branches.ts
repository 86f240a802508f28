import type { Tx } from '#kernel/db.ts';

/** What can be filled in of a branch; the rest follows from it or is kept beside it. */
export type BranchDetails = {
  municipalityCode: string;
  name: string;
  sizeClass: string;
  sizeClassNote: string | null;
  street: string;
  postcode: string;
  town: string;
  longitude: string;
  latitude: string;
  hasCollection: boolean;
  coreFunctions: number[];
  facilities: string[];
  about: string;
  route: string;
  openedOn: string | null;
  closedOn: string | null;
};

export type Branch = BranchDetails & {
  id: string;
  slug: string;
  /** Since when the regular week is known to hold; null: the hours are unknown. */
  hoursAsOf: string | null;
  version: number;
};

const BRANCH = [
  'id',
  'municipalityCode',
  'slug',
  'name',
  'sizeClass',
  'sizeClassNote',
  'street',
  'postcode',
  'town',
  'longitude',
  'latitude',
  'hasCollection',
  'coreFunctions',
  'facilities',
  'about',
  'route',
  'hoursAsOf',
  'openedOn',
  'closedOn',
  'version',
] as const;

/** The branches and service points that are open to the public on this day, by municipality and name. */
export const listBranches = (tx: Tx, on: string, municipalityCode?: string): Promise<Branch[]> =>
  tx
    .selectFrom('branches.branches')
    .select(BRANCH)
    .where((eb) => eb.or([eb('openedOn', 'is', null), eb('openedOn', '<=', on)]))
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', on)]))
    .$if(municipalityCode !== undefined, (query) => query.where('municipalityCode', '=', municipalityCode ?? ''))
    .orderBy('municipalityCode')
    .orderBy('name')
    .execute();

/** Every branch there is or was, by name. */
export const listAllBranches = (tx: Tx): Promise<Branch[]> =>
  tx.selectFrom('branches.branches').select(BRANCH).orderBy('name').execute();

export const findBranch = (tx: Tx, slug: string): Promise<Branch | undefined> =>
  tx.selectFrom('branches.branches').select(BRANCH).where('slug', '=', slug).executeTakeFirst();

export const findBranchById = (tx: Tx, id: string): Promise<Branch | undefined> =>
  tx.selectFrom('branches.branches').select(BRANCH).where('id', '=', id).executeTakeFirst();

/** Locks the branch until commit: its details, its week and its exceptions change one after the other. */
export const lockBranch = (tx: Tx, id: string): Promise<Branch | undefined> =>
  tx.selectFrom('branches.branches').select(BRANCH).where('id', '=', id).forUpdate().executeTakeFirst();

/** Undefined when the address is taken: another branch bears or bore this name. */
export const insertBranch = (
  tx: Tx,
  branch: BranchDetails & { id: string; slug: string },
): Promise<{ slug: string } | undefined> =>
  tx
    .insertInto('branches.branches')
    .values(branch)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('slug')
    .executeTakeFirst();

export const updateBranch = (
  tx: Tx,
  id: string,
  changes: Partial<BranchDetails & { hoursAsOf: string }>,
): Promise<unknown> =>
  tx
    .updateTable('branches.branches')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
