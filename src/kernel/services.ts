import type { Ctx } from './ctx.ts';
import type { Db } from './db.ts';
import type { Services } from './module.ts';

type Parts = Pick<Services, 'mail' | 'baseUrl'> & { db: Db; now: () => Date };

/** What jobs and listeners are handed: a transaction of their own as the program itself, the way to send mail, and our address. */
export const servicesOf = ({ db, now, mail, baseUrl }: Parts): Services => ({
  mail,
  baseUrl,
  inContext: (name, work) =>
    db.transaction().execute((tx) => work({ tx, actor: { kind: 'program', name }, now: now() } satisfies Ctx)),
});
