import type { PersonalData } from '#kernel/module.ts';
import { wipeAppointments } from './sql.ts';

/** Nothing here is of an account, and the term of a day is not for anybody to choose. */
export const personalData: PersonalData = {
  export: async () => [],
  erase: async () => {},
  retain: async ({ tx, now }) => ({ appointments: await wipeAppointments(tx, now) }),
};
