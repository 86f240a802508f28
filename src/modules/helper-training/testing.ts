// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay, today } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import { saveCase } from './commands/save-case.ts';
import { saveHelper } from './commands/save-helper.ts';
import { saveMeeting } from './commands/save-meeting.ts';
import { saveTraining } from './commands/save-training.ts';
import { setParticipants } from './commands/set-participants.ts';
import type { Training } from './domain.ts';
import type { CaseDetails } from './sql/cases.ts';
import { findMeeting, type MeetingDetails } from './sql/meetings.ts';
import type { HelperDetails } from './sql/training-helpers.ts';

/** What a builder was given; a refusal is a fault of the test. */
function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A training of two years that every officer needs, unless it says otherwise. Gives its id. */
export async function aTraining(ctx: Ctx, given: Partial<Omit<Training, 'id' | 'version'>> = {}): Promise<string> {
  const usual = { name: 'Basistraining IDO', about: '', months: 24, renewsId: null, requiredFor: ['officer'] as const };
  return done(await saveTraining(ctx, { details: { ...usual, ...given } })).id;
}

/** An officer without an account in Coevorden (GM0109), unless it says otherwise. Gives their id. */
export async function aHelper(ctx: Ctx, given: Partial<HelperDetails> = {}): Promise<string> {
  const where = { municipalityCode: 'GM0109', pointId: null, leftOn: null };
  const usual: HelperDetails = { accountId: null, name: 'Aaltje Kuipers', organisation: '', role: 'officer', ...where };
  return done(await saveHelper(ctx, { details: { ...usual, ...given } })).id;
}

type NewMeeting = Pick<MeetingDetails, 'trainingId'> & {
  readonly on: string;
  readonly helperIds?: readonly string[];
} & Partial<MeetingDetails>;

/** A meeting of a training, held when its day has come, with who was there. Gives its id. */
export async function aMeeting(ctx: Ctx, { on, helperIds = [], ...given }: NewMeeting): Promise<string> {
  const usual = { place: 'Bibliotheek Assen', givenBy: 'Biblionet Drenthe', topics: '', municipalityCode: null };
  const { id } = done(await saveMeeting(ctx, { details: { ...usual, ...given, heldOn: asDay(on) } }));
  const { version = 1 } = (await findMeeting(ctx.tx, id)) ?? {};
  done(await setParticipants(ctx, { meetingId: id, version, helperIds, isHeld: on <= today(ctx.now) }));
  return id;
}

/** A hard question without a person. Gives its id. */
export const aCase = async (ctx: Ctx, details: CaseDetails, isKept = false): Promise<string> =>
  done(await saveCase(ctx, { details, isKept })).id;
