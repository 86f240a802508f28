import { newId } from '#kernel/id.ts';
import type { PersonalData } from '#kernel/module.ts';
import { forgetLinkMaker } from './sql/links.ts';
import { forgetMarker, listMarkedBy } from './sql/marks.ts';

/** Marks hold no name: they lose their person when the household is wiped, and who marked when the account is erased. */
export const personalData: PersonalData = {
  export: (tx, accountId) => listMarkedBy(tx, accountId),
  erase: async ({ tx }, accountId) => {
    await forgetMarker(tx, accountId, newId());
    await forgetLinkMaker(tx, accountId);
  },
  retain: async () => ({}),
};
