import type { PersonalData } from '#kernel/module.ts';
import { listTraces, renameTraces } from './sql/personal-data.ts';

/**
 * What this module knows of an account. The name goes out of the steps; what was done stays, it belongs to the offer.
 * The signature under an acceptance stays as well: it is the proof of an agreement, and its hash covers the name.
 */
export const personalData: PersonalData = {
  export: listTraces,
  erase: async (ctx, accountId) => {
    await renameTraces(ctx.tx, accountId, 'Verwijderd account');
  },
  retain: async () => ({}),
};
