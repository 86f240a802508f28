import type { Ctx } from './ctx.ts';
import type { Db } from './db.ts';
import type { Services } from './module.ts';

type Parts = Omit<Services, 'inContext'> & { db: Db; now: () => Date };

/** What jobs and listeners are handed: a transaction of their own as the program itself, the ways to
 *  send, and our address. */
export const servicesOf = ({ db, now, ...parts }: Parts): Services => ({
  ...parts,
  inContext: (name, work) =>
    db.transaction().execute((tx) => work({ tx, actor: { kind: 'program', name }, now: now() } satisfies Ctx)),
});
