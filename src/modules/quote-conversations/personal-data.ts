import type { PersonalData } from '#kernel/module.ts';
import { listTraces, renameTraces } from './sql.ts';

/** What this module knows of an account. The name goes out of questions and proposals; what was said stays, it belongs to the offer. */
export const personalData: PersonalData = {
  export: listTraces,
  erase: (ctx, accountId) => renameTraces(ctx.tx, accountId, 'Verwijderd account'),
  retain: async () => ({}),
};
