import type { PersonalData } from '#kernel/module.ts';
import { forgetChooser, listChosenBy } from './sql.ts';

/** Of an account this module keeps what it chose, by its id only. */
export const personalData: PersonalData = {
  export: listChosenBy,
  erase: async ({ tx }, accountId) => void (await forgetChooser(tx, accountId)),
  retain: async () => ({}),
};
