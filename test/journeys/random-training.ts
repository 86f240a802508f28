import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay } from '#kernel/days.ts';
import type { Random } from '../../demo/random.ts';
import { aHelper, aMeeting, aTraining } from '../../src/modules/helper-training/testing.ts';

/** Trainings and intervision of helpers in both municipalities, over two years. */
export async function randomTrainings(ctx: Ctx, random: Random): Promise<void> {
  const later: Ctx = { ...ctx, now: new Date('2027-01-05T09:00:00Z') };
  const codes = ['GM0109', 'GM0114'];
  const trainingId = await aTraining(later);
  const helperIds: string[] = [];
  for (const municipalityCode of [...codes, ...codes]) helperIds.push(await aHelper(later, { municipalityCode }));
  for (let number = 0; number < 12; number++)
    await aMeeting(later, {
      trainingId: number % 3 === 0 ? null : trainingId,
      on: addDays(asDay('2025-01-10'), number * 60),
      helperIds: helperIds.filter(() => random.chance(0.7)),
      municipalityCode: random.pick([null, ...codes]),
    });
}
