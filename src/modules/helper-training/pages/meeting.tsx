import { formatDay } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { withVersion } from '#ui/stale-notice.tsx';
import { removeMeeting } from '../commands/remove-meeting.ts';
import { saveMeeting } from '../commands/save-meeting.ts';
import { setParticipants } from '../commands/set-participants.ts';
import { trainingTexts } from '../messages.ts';
import { CRUMBS, MEETINGS } from './addresses.ts';
import { type LoadedMeeting, loadMeeting } from './load-meeting.ts';
import { filledMeeting, MeetingForm, type MeetingState, meetingDetails, meetingForm } from './meeting-form.tsx';
import { filledParticipants, ParticipantsForm, type ParticipantsState, participantsForm } from './participants.tsx';

const addressOf = (id: string): string => `${MEETINGS}/${id}`;

/** A training on a day: when and where, and who comes or was there. */
export async function meetingPage(c: Request) {
  return show(c, await loadMeeting(c), {});
}

/** Keeps when and where it is. */
export async function saveMeetingAction(c: Request) {
  const loaded = await loadMeeting(c);
  const data = meetingForm.parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { state: data.state });
  const { version } = data.values;
  const details = meetingDetails(data.values, loaded.choices);
  const outcome = await submit(
    c,
    data.values,
    (ctx) => saveMeeting(ctx, { details, existing: { id: loaded.meeting.id, version } }),
    ({ id }) => savedAt(addressOf(id)),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'not-yet')
    return show(c, loaded, { state: withError(data.state, 'heldOn', textOf(trainingTexts, refusal)) });
  const current = await loadMeeting(c);
  const state = withVersion(data.state, current.meeting.version);
  return show(c, current, { state, saved: filledMeeting(current.meeting, current.choices).raw });
}

/** Keeps who comes; from its day on, who was there. */
export async function setParticipantsAction(c: Request) {
  const loaded = await loadMeeting(c);
  const { meeting, isPast } = loaded;
  const data = participantsForm(loaded.helpers).parse(await c.req.formData());
  if (!data.ok) return show(c, loaded, { who: data.state });
  const { version, helperIds } = data.values;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => setParticipants(ctx, { meetingId: meeting.id, version, helperIds, isHeld: isPast }),
    ({ id }) => savedAt(addressOf(id)),
  );
  if (outcome.ok) return outcome.response;
  const current = await loadMeeting(c);
  const who = withError(
    withVersion(data.state, current.meeting.version),
    'helperIds',
    textOf(trainingTexts, outcome.refusal),
  );
  return show(c, current, { who });
}

/** Takes it out, and leads back to the meetings. */
export async function removeMeetingAction(c: Request) {
  const loaded = await loadMeeting(c);
  const { meeting } = loaded;
  const outcome = await submit(
    c,
    {},
    (ctx) => removeMeeting(ctx, { id: meeting.id }),
    () => MEETINGS,
  );
  if (outcome.ok) return outcome.response;
  const who = withError(filledParticipants(loaded), 'helperIds', textOf(trainingTexts, outcome.refusal));
  return show(c, loaded, { who });
}

type Shown = { state?: MeetingState; saved?: MeetingState['raw']; who?: ParticipantsState };

function show(c: Request, loaded: LoadedMeeting, { state, saved, who }: Shown) {
  const { meeting, training, choices } = loaded;
  const title = training?.name ?? 'Intervisie';
  const failed = [state, who].some((each) => each !== undefined && Object.keys(each.errors).length > 0);
  return respond(
    c,
    'work',
    `${title}, ${formatDay(meeting.heldOn)}`,
    <>
      <PageHead
        title={title}
        lead={`${formatDay(meeting.heldOn)}, ${meeting.place}`}
        breadcrumbs={[...CRUMBS, { href: MEETINGS, label: 'Bijeenkomsten' }]}
      />
      <SavedNotice c={c} />
      <ParticipantsForm state={who ?? filledParticipants(loaded)} loaded={loaded} />
      <MeetingForm state={state ?? filledMeeting(meeting, choices)} choices={choices} saved={saved} />
      <Removing id={meeting.id} />
    </>,
    saved ? 409 : failed ? 422 : 200,
  );
}

const Removing = ({ id }: { id: string }) => (
  <Card title="Gaat niet door">
    <Form action={`${addressOf(id)}/verwijdering`} confirm="Haal je deze bijeenkomst weg?">
      <p>De bijeenkomst verdwijnt, met wie er zou komen.</p>
      <Actions>
        <Button kind="danger">Haal weg</Button>
      </Actions>
    </Form>
  </Card>
);
