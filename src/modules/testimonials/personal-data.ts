import { today } from '#kernel/days.ts';
import type { PersonalData } from '#kernel/module.ts';
import { deletePhotos } from './sql/photos.ts';
import { listRecordedBy, wipeEnded } from './sql/testimonials.ts';

/**
 * Of an account this module keeps its id: who recorded a spoken consent is its witness. What visitors said, their names and
 * photos go on the day on which consent ends.
 */
export const personalData: PersonalData = {
  export: listRecordedBy,
  erase: async () => {},
  async retain({ tx, now }) {
    const ended = await wipeEnded(tx, today(now), now);
    await deletePhotos(tx, ended);
    return { testimonials: ended.length };
  },
};
