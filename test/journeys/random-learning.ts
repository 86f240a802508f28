// What residents of two municipalities asked and learned in two years, made at random through the commands.
import { addDays, asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Random } from '../../demo/random.ts';
import { aCard, aContact, offeredTo } from '../../src/modules/skills-need-cards/testing.ts';
import { ctxOf } from '../actors.ts';

const MUNICIPALITIES = ['GM0109', 'GM0114'];

/** Cards on some days, some of them with contact: those are offered what there is, and half of them join. */
export async function randomCards(tx: Tx, random: Random): Promise<void> {
  for (let made = 0; made < 12; made++) {
    const day = addDays(asDay('2025-01-01'), Math.floor(made * 60 + random.pick([0, 7, 30])));
    const ctx = ctxOf(tx, undefined, new Date(`${day}T11:00:00Z`));
    const municipalityCode = random.pick(MUNICIPALITIES);
    await aCard(ctx, { municipalityCode, town: random.pick(['', 'Dalen']) });
    const cardIds = [
      await aCard(ctx, { municipalityCode, contact: aContact() }),
      await aCard(ctx, { municipalityCode, contact: aContact() }),
    ];
    await offeredTo(ctx, { municipalityCode, cardIds, joins: 1 });
  }
}
