import { can, municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { listMunicipalities, type Municipality } from '../../organisation/index.ts';
import type { Training } from '../domain.ts';
import { listTrainings } from '../sql/trainings.ts';

/** What a meeting can be about and for, as far as this actor may plan it. */
export type MeetingChoices = {
  readonly trainings: readonly Training[];
  readonly municipalities: readonly Municipality[];
  /** A training for the whole organisation can be planned too. */
  readonly everywhere: boolean;
};

/** What this actor may plan. */
export const meetingChoices = async ({ tx, actor }: Ctx): Promise<MeetingChoices> => ({
  trainings: await listTrainings(tx),
  municipalities: await listMunicipalities(tx, municipalitiesFor(actor, 'helper-training:edit')),
  everywhere: can(actor, 'helper-training:edit', {}),
});
