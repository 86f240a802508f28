import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { saveMeeting } from '../commands/save-meeting.ts';
import { trainingTexts } from '../messages.ts';
import { CRUMBS, MEETINGS } from './addresses.ts';
import { type MeetingChoices, meetingChoices } from './meeting-choices.ts';
import { filledMeeting, MeetingForm, type MeetingState, meetingDetails, meetingForm } from './meeting-form.tsx';

/** A form for a training or an intervision on a day. */
export async function newMeetingPage(c: Request) {
  const choices = await read(c, meetingChoices);
  return show(c, choices, filledMeeting(undefined, choices));
}

/** Plans it, and leads to its page, where one says who comes. */
export async function planMeetingAction(c: Request) {
  const choices = await read(c, meetingChoices);
  const data = meetingForm.parse(await c.req.formData());
  if (!data.ok) return show(c, choices, data.state);
  const details = meetingDetails(data.values, choices);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveMeeting(ctx, { details }),
    ({ id }) => `${MEETINGS}/${id}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, choices, withError(data.state, 'heldOn', textOf(trainingTexts, outcome.refusal)));
}

const show = (c: Request, choices: MeetingChoices, state: MeetingState) =>
  respond(
    c,
    'work',
    'Plan een bijeenkomst',
    <>
      <PageHead title="Plan een bijeenkomst" breadcrumbs={[...CRUMBS, { href: MEETINGS, label: 'Bijeenkomsten' }]} />
      <MeetingForm state={state} choices={choices} />
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
