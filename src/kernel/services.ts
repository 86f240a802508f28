import type { Ctx } from './ctx.ts';
import type { Db } from './db.ts';
import type { Mailer } from './mail.ts';
import type { Services } from './module.ts';

/** What jobs and listeners are handed: a transaction of their own as the program itself, and the way to send mail. */
export const servicesOf = (db: Db, mail: Mailer, now: () => Date): Services => ({
  mail,
  inContext: (name, work) =>
    db.transaction().execute((tx) => work({ tx, actor: { kind: 'program', name }, now: now() } satisfies Ctx)),
});
