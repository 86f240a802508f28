import { municipalitiesFor, requirePermission } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { found, idParam, type Request, read } from '#kernel/http.ts';
import { standingsOf } from '../queries.ts';
import { scopeOf } from '../scope-of.ts';
import { findMeeting, listParticipants } from '../sql/meetings.ts';
import { meetingChoices } from './meeting-choices.ts';

/** The meeting in the address, with the helpers who can be on it. */
export const loadMeeting = (c: Request) =>
  read(c, async (ctx) => {
    const meeting = found(await findMeeting(ctx.tx, idParam(c)), 'training meeting');
    requirePermission(ctx.actor, 'helper-training:edit', scopeOf(meeting));
    const choices = await meetingChoices(ctx);
    const municipalities = municipalitiesFor(ctx.actor, 'helper-training:edit');
    const helpers = await standingsOf(ctx, { municipalities, on: meeting.heldOn });
    const training = choices.trainings.find(({ id }) => id === meeting.trainingId);
    const isPast = meeting.heldOn <= today(ctx.now);
    return { meeting, training, choices, helpers, participants: await listParticipants(ctx.tx, meeting.id), isPast };
  });
export type LoadedMeeting = Awaited<ReturnType<typeof loadMeeting>>;
